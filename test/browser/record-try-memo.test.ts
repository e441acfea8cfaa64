import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordJson } from '../../src/cli/record-result.ts';
import type { ComponentTrial, TrialReport } from '../../src/cli/trial/trial-report.ts';
import type { ReportJson } from '../../src/report/report-json.ts';
import { pageUrl } from '../support/page-url.ts';
import { IS_FULL } from '../support/react-builds.ts';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-try-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const readJson = async <T>(out: string, name: string): Promise<T> =>
  JSON.parse(await readFile(join(out, name), 'utf8'));

const rendersOf = ({ interactions }: ComponentTrial) =>
  interactions.map(({ renders: { before, after } }) => [before?.median ?? null, after?.median ?? null]);

const LONG = 180_000;

describe('clickfall record --try-memo', () => {
  // ten runs: one for each component without and with its trial, twice
  if (IS_FULL)
    it(
      'tries what is named, each alone: measured, compared on the screen, refused with its reason',
      async () => {
        const out = join(folder, 'named');
        const args = ['--url', pageUrl('trial-list'), '--click', '#count', '--out', out];
        const result = await runCli([
          'record',
          ...args,
          '--runs',
          '2',
          '--try-memo',
          'Row,Clock,Field,Wrapped',
          '--json',
        ]);
        expect(result.code, result.stderr).toBe(0);
        expect(result.stderr).toMatch(/pair 1 of 2: without a trial\npair 1 of 2: with memo\(Row\)\n/);
        expect((await readdir(out)).sort()).toEqual([
          'recording.clickfall.json',
          'report.json',
          'report.md',
          'trials.json',
        ]);

        const report = await readJson<TrialReport>(out, 'trials.json');
        expect(report).toMatchObject({
          format: 'clickfall-trials',
          version: 1,
          react: ['19.3.1 development'],
          pairs: 2,
        });
        const [row, clock, field, wrapped] = report.trials;
        expect(row).toMatchObject({ component: 'Row', status: 'tried', output: 'same', timesHold: true });
        expect(row && rendersOf(row)).toEqual([[6, 0]]);
        expect(row?.interactions[0]).toMatchObject({ predicted: { runs: 2 }, saved: { ms: expect.any(Number) } });
        // it reads a variable that changes outside of React: skipped, it shows the old one
        expect(clock).toMatchObject({ component: 'Clock', status: 'tried', output: 'changed' });
        expect(field).toMatchObject({
          component: 'Field',
          status: 'tried',
          timesHold: false,
          interactions: [{ saved: null }],
        });
        expect(field && rendersOf(field)).toEqual([[1, 0]]);
        expect(wrapped).toMatchObject({
          status: 'refused',
          reason: 'it is inside memo already, or a PureComponent',
          output: null,
        });
        const printed: RecordJson = JSON.parse(result.stdout);
        expect(printed.trials).toEqual(report.trials);

        // the report is of a run without a trial, and its findings say what was measured
        const { findings, recording } = await readJson<ReportJson>(out, 'report.json');
        expect(recording.notes.join(' ')).not.toContain('Recorded while memo was tried');
        const findingOf = (name: string) =>
          findings.find(({ component, rule }) => component === name && rule === 'avoidable-render');
        const saved = row?.interactions[0]?.saved?.ms ?? Number.NaN;
        expect(findingOf('Row')?.saving).toMatchObject({
          basis: 'measured',
          ms: expect.closeTo(Math.max(0, saved), 2),
          note: expect.stringContaining('the screen is the same'),
        });
        expect(findingOf('Clock')?.confidence).toBe('weak');
        expect(findingOf('Clock')?.facts[0]).toContain('the screen differed from a real render');
        expect(findingOf('Field')?.saving).toMatchObject({
          basis: 'estimated',
          note: expect.stringContaining('only counts'),
        });
      },
      LONG,
    );

  it(
    'tries all that memo is proven right for, while a flow is replayed',
    async () => {
      const out = join(folder, 'proven');
      const flow = join(folder, 'flow.json');
      const click = { type: 'click', selectors: [['#count']], offsetX: 2, offsetY: 2 };
      const steps = [{ type: 'navigate', url: pageUrl('memo-list') }, { ...click, type: 'hover' }, click];
      await writeFile(flow, JSON.stringify({ title: 'two', steps }));
      const result = await runCli(['record', '--flow', flow, '--out', out, '--runs', '1', '--try-memo']);
      expect(result.code, result.stderr).toBe(0);
      expect(result.stdout).toMatch(
        /^Time in renders, medians of 1 pair of runs without and with the trial\n\nmemo\(Row\): the screen is the same\n {2}click "Count 0"\n {4}predicted .*\n {4}tried .*\n {4}renders {3}6 → 0\n$/,
      );
      expect((await readJson<TrialReport>(out, 'trials.json')).trials.map(({ component }) => component)).toEqual([
        'Row',
      ]);
    },
    LONG,
  );

  if (IS_FULL)
    it('a component that is not there, and a page on which nothing is proven: one sentence, exit code 2', async () => {
      const out = join(folder, 'nothing');
      const on = (page: string, ...args: readonly string[]) =>
        runCli(['record', '--url', pageUrl(page), '--click', 'button', '--out', out, '--try-memo', ...args]);
      const absent = await on('memo-list', 'Nobody');
      expect(absent.code).toBe(2);
      expect(absent.stderr).toMatch(/\nclickfall: There is no component "Nobody" on the page\.\n$/);
      const unproven = await on('counter');
      expect(unproven.code).toBe(2);
      expect(unproven.stderr).toMatch(/\nclickfall: No component is proven to be right for memo here; name one after /);
      await expect(readdir(out)).rejects.toThrow('ENOENT');
    });
});
