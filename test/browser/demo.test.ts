import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommitJson, ReportJson, RequestJson, StepJson, UpdateJson } from '../../src/report/report-json.ts';
import { expectedShop as expected } from '../support/expected-shop.ts';
import { DEPENDS_ON_THE_MACHINE } from '../support/machine-rules.ts';

// `npm run demo -- --headless`, after set-up: the shop, the real panel, one click, the report. What is planted must be found.

let out = '';
let printed = '';
let report: ReportJson;

const runDemo = () =>
  new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['demo/demo.mjs', '--headless', '--out', out], {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (data) => {
      printed += data;
    });
    child.on('error', reject);
    child.on('exit', resolve);
  });

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'clickfall-demo-'));
  expect(await runDemo()).toBe(0);
  report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const inCascade = <S extends StepJson>(kind: S['kind']): readonly S[] =>
  report.steps.filter((step): step is S => step.kind === kind && step.interaction === report.interactions[0]?.id);

const commits = () => inCascade<CommitJson>('commit');
const updateRenders = (commit: CommitJson | undefined) =>
  commit?.renders.filter(({ phase }) => phase === 'update') ?? [];

const count = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** By the reason of an avoidable render. */
const RULE_OF: Readonly<Record<string, string>> = {
  'props-equal': 'avoidable-render',
  'data-equal': 'unstable-prop',
  'functions-only': 'unstable-prop',
  'context-equal': 'unstable-context',
};

describe('the demo, recorded through the real panel', () => {
  it('writes a report, a recording and a picture, and prints the report', async () => {
    expect((await readdir(out)).sort()).toEqual(['panel.png', 'recording.clickfall.json', 'report.json', 'report.md']);
    expect(printed).toBe(await readFile(join(out, 'report.md'), 'utf8'));
    for (const heading of [
      'Entry point',
      'Major components involved',
      'Key observations',
      'Execution flow',
      'Opportunities',
      'Numbers',
    ]) {
      expect(printed).toContain(`## ${heading}`);
    }
  });

  it('has one interaction, with the planted entry point', () => {
    expect(report.interactions).toHaveLength(1);
    const { component, handler, prop, source } = expected.entryPoint;
    expect(report.interactions[0]).toMatchObject({
      type: expected.interaction.type,
      target: { text: expected.interaction.text },
      entryPoint: { component, handler, prop, source: { line: source.line, mapped: true } },
    });
    expect(report.interactions[0]?.entryPoint?.source?.url).toMatch(new RegExp(`${source.file}$`));
  });

  it('counts what is planted', () => {
    const { commits, renders, mounts, avoidable, requests } = expected.totals;
    expect(report.interactions[0]?.totals).toMatchObject({ commits, renders, mounts, avoidable, requests });
  });

  it('has the planted requests, each joined exactly to its network entry', () => {
    const requests = inCascade<RequestJson>('request');
    const key = (method: string, url: URL, status: number | null) => `${method} ${url.pathname} ${status}`;
    expect(count(requests.map(({ method, url, status }) => key(method, new URL(url), status)))).toEqual(
      Object.fromEntries(
        expected.requests.map(({ method, path, count: times, status }) => [
          key(method, new URL(path, 'http://shop'), status),
          times,
        ]),
      ),
    );
    expect(requests.map(({ join: how }) => how)).toEqual(requests.map(() => 'key'));
  });

  it('shows what the server measured', () => {
    const recommendations = inCascade<RequestJson>('request').find(({ url }) => url.includes('/api/recommendations'));
    const sql = recommendations?.serverTiming.find(({ name }) => name === 'sql');
    expect(sql?.desc).toBe('SQL 1 query');
    expect(sql?.dur).toBeGreaterThan(50);
    // the browser marks the end of sending after the bytes have gone: the server's time may begin before
    const { send, wait } = recommendations?.phases ?? {};
    expect(sql?.dur).toBeLessThanOrEqual((send ?? 0) + (wait ?? 0));
  });

  it('has the planted commits, each with its update and its renders', () => {
    const updates = inCascade<UpdateJson>('update');
    expect(
      commits().map((commit) => {
        const update = updates.find((candidate) => candidate.commit === commit.id);
        return {
          update: { component: update?.component, callee: update?.callee, during: update?.during },
          renders: commit.renders.length,
          avoidable: commit.renders.filter(({ verdict }) => verdict?.class === 'avoidable').length,
          updates: count(updateRenders(commit).map(({ name }) => name)),
        };
      }),
    ).toEqual(
      expected.commits.map(({ update: { component, callee, during }, renders, avoidable, updates: byName }) => ({
        update: { component, callee, during },
        renders,
        avoidable,
        updates: byName,
      })),
    );
  });

  it('flags exactly the planted avoidable renders, with reason, certainty and fix', () => {
    const found = commits().flatMap((commit) =>
      updateRenders(commit)
        .filter(({ verdict }) => verdict?.class === 'avoidable')
        .map(({ name, verdict }) =>
          [commit.number, name, verdict?.because, verdict?.certainty, verdict?.fix].join(' '),
        ),
    );
    expect(count(found)).toEqual(
      Object.fromEntries(
        expected.avoidable.map(({ commit, component, because, certainty, fix, count: times }) => [
          [commit, component, because, certainty, fix].join(' '),
          times,
        ]),
      ),
    );
  });

  it('gives every other render its own cause', () => {
    const found = commits().flatMap((commit) =>
      updateRenders(commit)
        .filter(({ verdict }) => verdict?.class === 'necessary')
        .map(({ name, reasons }) => [commit.number, name, reasons[0]?.kind].join(' ')),
    );
    expect(count(found)).toEqual(
      Object.fromEntries(
        expected.necessary.map(({ commit, component, reason, count: times }) => [
          [commit, component, reason].join(' '),
          times,
        ]),
      ),
    );
  });

  it.each(expected.findings)('finds the planted $rule', ({ rule, component, path, mayBeMinor, source }) => {
    const pattern = path?.replace(/\?.*/, '').replace(':id', '');
    const matches = report.findings.filter(
      (finding) =>
        finding.rule === rule &&
        (component === undefined || finding.component === component || finding.title.includes(component)) &&
        (pattern === undefined || finding.title.includes(pattern)),
    );
    expect(matches).not.toEqual([]);
    if (!mayBeMinor) expect(matches.some(({ minor }) => !minor)).toBe(true);
    expect(matches[0]?.steps.length).toBeGreaterThan(0);
    // the back end's own lines are not seen from a page
    if (!source.file.startsWith('src/')) return;
    const places = matches.map(({ where }) => `${where?.url}:${where?.line}`);
    expect(places).toContainEqual(expect.stringMatching(new RegExp(`/${source.file}:${source.line}$`)));
  });

  it('finds nothing else', () => {
    const renders = expected.avoidable.map(({ component, because }) => `${RULE_OF[because]} ${component}`);
    const others = expected.findings.map(
      ({ rule, component, path }) => `${rule} ${component ?? path?.replace(/\?.*/, '')}`,
    );
    const planted = new Set([...renders, ...others, 'broken-memo CartRow']);
    const found = report.findings
      .filter(({ rule }) => !DEPENDS_ON_THE_MACHINE.has(rule))
      .map(({ rule, component, title }) => `${rule} ${component ?? /\/api\/[\w:/]+/.exec(title)?.[0]}`);
    expect(found.filter((key) => !planted.has(key))).toEqual([]);
  });

  it('knows every cause but those of the marks, which only their time tells', () => {
    const edges = report.steps.flatMap((step) => step.causes.map(({ evidence }) => `${step.kind} ${evidence}`));
    const unsure = Object.keys(count(edges)).filter((edge) => !edge.endsWith('observed'));
    expect(unsure.filter((edge) => !/^(mark|paint|long-frame) /.test(edge))).toEqual([]);
  });

  it('lost nothing on the way', () => {
    expect(report.recording).toMatchObject({ dropped: 0, complete: true });
    expect(report.react).toMatchObject([
      { version: '19.3.1', build: 'development', hasDurations: true, support: 'full' },
    ]);
    const marks = report.steps.flatMap((step) => (step.kind === 'mark' ? [step.name] : []));
    expect(marks).toEqual(expect.arrayContaining([...expected.marks]));
  });
});
