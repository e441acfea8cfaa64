import { readdir } from 'node:fs/promises';
import { withMeasuredSavings } from '../analysis/findings/measured-savings.ts';
import type { Analysis } from '../analysis/model.ts';
import { parseRecording, serializeRecording } from '../recording/file.ts';
import { redactRecording } from '../recording/redact-recording.ts';
import { jsonText } from '../report/json-text.ts';
import { toMarkdown } from '../report/markdown.ts';
import { oneLine } from '../report/one-line.ts';
import { browserPath } from './browser-path.ts';
import { Failure } from './failure.ts';
import { readFlow } from './flow-file.ts';
import { openPanelSession, type PanelSession } from './panel-session.ts';
import { readCookies } from './read-cookies.ts';
import { RECORDING_EXTENSION } from './read-recordings.ts';
import { flowScenario } from './record-flow.ts';
import { parseRecordOptions, type RecordOptions } from './record-options.ts';
import { middleOf, recordJson, reportedAnalysis } from './record-result.ts';
import { type RecordedRun, recordRuns } from './record-runs.ts';
import { reportFiles } from './report-files.ts';
import { clickScenario, type Scenario } from './scenario.ts';
import { measuredSavings, trialReport, trialsText } from './trial/report-trials.ts';
import type { TrialReport } from './trial/trial-report.ts';
import { tryMemo } from './trial/try-memo.ts';
import { type OutputFile, writeFiles } from './write-files.ts';

/** Runs on each side of a trial unless the user says another number. */
const PAIRS = 5;

const say = (line: string) => console.error(oneLine(line));

/** The panel as a user sees it. It draws only while its window is in front. */
const picture = async (session: PanelSession): Promise<OutputFile['content']> => {
  await session.devtools.bringToFront();
  await session.panel.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
  const element = await session.panel.frameElement();
  return element === null ? session.devtools.screenshot() : element.screenshot();
};

const scenarioOf = async ({ what, url, settle }: RecordOptions): Promise<Scenario> =>
  what.kind === 'click'
    ? clickScenario(url ?? '', what.selector)
    : flowScenario(await readFlow(what.path), { url, settle });

/** `recording-1.clickfall.json` and so on; one alone has no number. */
const recordingName = (run: number, runs: number): string =>
  runs === 1 ? `recording${RECORDING_EXTENSION}` : `recording-${run}${RECORDING_EXTENSION}`;

/** `compare` takes all recordings of a folder for runs of the same. Throws `Failure` where others would get among them. */
const refuseOtherRecordings = async (folder: string, runs: number): Promise<void> => {
  const names = Array.from({ length: runs }, (_, index) => recordingName(index + 1, runs));
  const there = await readdir(folder).catch(() => []);
  const other = there.find((name) => name.endsWith(RECORDING_EXTENSION) && !names.includes(name));
  if (other !== undefined) {
    throw new Failure(`${folder} holds another recording (${other}): compare would take it for a run of this one.`);
  }
};

/** What was recorded, and what the report is about. */
interface Recorded {
  readonly runs: readonly RecordedRun[];
  /** To be written. */
  readonly recordings: readonly RecordedRun[];
  readonly reported: Analysis;
  readonly trials: TrialReport | null;
}

const recordPlainly = async (session: PanelSession, scenario: Scenario, count: number): Promise<Recorded> => {
  const runs = await recordRuns(session, scenario, count, (run) => {
    if (count > 1) say(`run ${run} of ${count}`);
  });
  return { runs, recordings: runs, reported: reportedAnalysis(runs), trials: null };
};

const recordTrials = async (
  session: PanelSession,
  scenario: Scenario,
  names: readonly string[],
  pairs: number,
): Promise<Recorded> => {
  const tried = await tryMemo({ session, scenario, names, pairs, say });
  const runs = tried.withouts;
  const middle = middleOf(runs);
  const trials = trialReport(tried, pairs, middle.analysis);
  const reported = withMeasuredSavings(reportedAnalysis(runs), measuredSavings(trials));
  return { runs, recordings: [middle], reported, trials };
};

/** A recording as it may leave. Throws `Failure` for a text that is none. */
const redactedText = (text: string): string => {
  const parsed = parseRecording(text);
  if ('error' in parsed) throw new Failure(parsed.error);
  return serializeRecording(redactRecording(parsed.recording));
};

/** `clickfall record`: resolves to the exit code. Throws `Failure`. */
export const record = async (args: readonly string[], extension: string): Promise<number> => {
  const options = parseRecordOptions(args);
  const scenario = await scenarioOf(options);
  const cookies = options.cookies === null ? [] : await readCookies(options.cookies);
  if (options.tryMemo === null && options.runs !== null) await refuseOtherRecordings(options.out, options.runs);
  const session = await openPanelSession({
    executable: browserPath(),
    extension,
    headless: !options.headed,
    theme: options.theme,
    width: 1280,
    height: 860,
    ...(options.userDataDir === null ? {} : { userDataDir: options.userDataDir }),
  });
  try {
    if (cookies.length > 0) await session.browser.setCookie(...cookies);
    const { runs, recordings, reported, trials } =
      options.tryMemo === null
        ? await recordPlainly(session, scenario, options.runs ?? 1)
        : await recordTrials(session, scenario, options.tryMemo, options.runs ?? PAIRS);
    const files: OutputFile[] = [
      ...recordings.map(({ text }, index) => ({
        name: recordingName(index + 1, recordings.length),
        content: options.values ? text : redactedText(text),
      })),
      ...reportFiles(reported, options.format, options.values),
    ];
    if (trials !== null) files.push({ name: 'trials.json', content: jsonText(trials) });
    if (options.picture !== null) files.push({ name: options.picture, content: await picture(session) });
    const paths = await writeFiles(options.out, files);
    if (options.stdout === 'json') {
      const analyses = runs.map(({ analysis }) => analysis);
      process.stdout.write(jsonText(recordJson(analyses, paths, trials)));
    } else {
      if (trials !== null) process.stdout.write(trialsText(trials));
      if (options.stdout === 'markdown') process.stdout.write(toMarkdown(reported, { values: options.values }));
    }
    for (const path of paths) say(`wrote ${path}`);
    return 0;
  } finally {
    await session.close();
  }
};
