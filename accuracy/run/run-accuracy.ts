import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openPanelSession } from '../../src/cli/panel-session.ts';
import type { AccuracyCase } from '../cases/expectation.ts';
import { judgePeer } from '../judge/judge-peer.ts';
import type { PeerAnswer } from '../peers/answer.ts';
import { startCaseServer } from './case-server.ts';
import { type Kept, keep, readKept } from './kept-answers.ts';
import { type RunOptions, reactsOf, readOptions } from './options.ts';
import { openPeerSession, PEERS, type PeerId, type PeerSession, type PeerTool, worksWith } from './peer-session.ts';
import { judgeRecording, recordCase } from './record-case.ts';
import { type CaseResult, toMarkdown } from './to-markdown.ts';
import type { ReactVersion } from './versions.ts';

const ROOT = join(import.meta.dirname, '../..');

/** One browser per tool: nothing of one is there when another is asked. */
type PeerSessions = ReadonlyMap<PeerTool, PeerSession>;

const openPeers = async (executable: string): Promise<PeerSessions> =>
  new Map(await Promise.all(PEERS.map(async (tool) => [tool, await openPeerSession(executable)] as const)));

const noAnswer = (error: unknown): PeerAnswer => ({
  raw: [`(no answer: ${error instanceof Error ? error.message : String(error)})`],
  claims: [],
});

/** All tools that know this React, at the same time, each in its own browser. */
const askPeers = async (sessions: PeerSessions, react: ReactVersion, urlOf: (tool: PeerId) => string) =>
  Promise.all(
    [...sessions]
      .filter(([tool]) => worksWith(tool, react))
      .map(
        async ([{ id }, session]): Promise<readonly [PeerId, PeerAnswer]> => [
          id,
          await session.record(urlOf(id)).catch(noAnswer),
        ],
      ),
  );

type Recorder = (accuracyCase: AccuracyCase, react: ReactVersion) => Promise<Kept>;

/** Opens everything when it is first needed: judging again needs no browser. */
const createRecorder = (options: RunOptions, executable: string, extension: string) => {
  const open = async () => {
    const server = await startCaseServer();
    const reacts = [...new Set(options.cases.flatMap((one) => reactsOf(one, options.reacts)))];
    await server.prepare(reacts, ['none', ...(options.withPeers ? PEERS.map(({ id }) => id) : [])]);
    const panel = await openPanelSession({ executable, extension, headless: true });
    const peers: PeerSessions = options.withPeers ? await openPeers(executable) : new Map();
    return { server, panel, peers };
  };
  let opened: ReturnType<typeof open> | null = null;
  const record: Recorder = async (accuracyCase, react) => {
    opened ??= open();
    const { server, panel, peers } = await opened;
    const [recording, answers] = await Promise.all([
      recordCase(panel, server, accuracyCase, react),
      askPeers(peers, react, (tool) => server.urlOf(accuracyCase.id, react, tool, accuracyCase.query)),
    ]);
    const kept = { recordedAt: new Date().toISOString(), recording, answers };
    await keep(accuracyCase.id, react, kept);
    return kept;
  };
  const close = async () => {
    if (opened === null) return;
    const { server, panel, peers } = await opened;
    await Promise.all([panel.close(), ...[...peers.values()].map((session) => session.close()), server.close()]);
  };
  return { record, close };
};

const judge = (
  accuracyCase: AccuracyCase,
  react: ReactVersion,
  { recordedAt, recording, answers }: Kept,
): CaseResult => ({
  accuracyCase,
  react,
  recordedAt,
  clickfall: judgeRecording(accuracyCase, recording),
  peers: new Map(answers.map(([id, answer]) => [id, { said: answer.raw, judgement: judgePeer(accuracyCase, answer) }])),
});

const row = (react: string, id: string, outcomes: readonly string[]): string =>
  [react.padEnd(7), id.padEnd(26), ...outcomes.map((outcome) => outcome.slice(0, 11).padEnd(11))].join(' ');

const print = ({ accuracyCase, react, clickfall, peers }: CaseResult): void => {
  const others = PEERS.map(({ id }) => peers.get(id)?.judgement.outcome ?? '–');
  console.log(row(react, accuracyCase.id, [clickfall.judgement.outcome, ...others]));
  if (clickfall.judgement.outcome === 'right') return;
  for (const line of [...clickfall.judgement.because, ...clickfall.said]) console.log(`          ${line}`);
};

const runCases = async (options: RunOptions, executable: string, extension: string): Promise<readonly CaseResult[]> => {
  const { record, close } = createRecorder(options, executable, extension);
  const results: CaseResult[] = [];
  console.log(row('React', 'case', ['Clickfall', ...PEERS.map(({ id }) => id)]));
  try {
    for (const accuracyCase of options.cases) {
      for (const react of reactsOf(accuracyCase, options.reacts)) {
        const kept = options.again ? await readKept(accuracyCase.id, react) : null;
        const result = judge(accuracyCase, react, kept ?? (await record(accuracyCase, react)));
        results.push(result);
        print(result);
      }
    }
  } finally {
    await close();
  }
  return results;
};

/** `npm run accuracy`. Resolves to the exit code: 1 if Clickfall said anything wrong or misleading. */
export const runAccuracy = async (args: readonly string[], executable: string, extension: string): Promise<number> => {
  const options = readOptions(args);
  const results = await runCases(options, executable, extension);
  const text = toMarkdown(results, ['npm run accuracy', ...(args.length === 0 ? [] : ['--', ...args])].join(' '));
  const path = join(ROOT, options.isWhole ? 'docs/accuracy.md' : 'node_modules/.cache/clickfall/accuracy.md');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(text.slice(text.indexOf('## Totals'), text.indexOf('## Cases')));
  console.error(`wrote ${path}`);
  const bad = results.filter(({ clickfall }) => ['wrong', 'misleading'].includes(clickfall.judgement.outcome));
  return bad.length === 0 ? 0 : 1;
};
