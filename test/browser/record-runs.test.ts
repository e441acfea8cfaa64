import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordJson } from '../../src/cli/record-result.ts';
import type { ReportJson } from '../../src/report/report-json.ts';
import { pageUrl } from '../support/page-url.ts';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-runs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const recordThree = (query: string, out: string, ...more: readonly string[]) => {
  const url = pageUrl('memo-list', undefined, query);
  return runCli(['record', '--url', url, '--click', '#count', '--out', out, '--runs', '3', ...more]);
};

describe('clickfall record --runs', () => {
  it('records each run on a page that was loaded anew, and the report says how much they differ', {
    timeout: 180_000,
  }, async () => {
    const before = join(folder, 'before');
    const result = await recordThree('', before, '--json');
    expect(result.code, result.stderr).toBe(0);
    expect(result.stderr).toMatch(/^run 1 of 3\nrun 2 of 3\nrun 3 of 3\nwrote /);
    expect((await readdir(before)).sort()).toEqual([
      'recording-1.clickfall.json',
      'recording-2.clickfall.json',
      'recording-3.clickfall.json',
      'report.json',
      'report.md',
    ]);
    const json: RecordJson = JSON.parse(result.stdout);
    // the same click on the same count: no run saw what another left behind
    expect(json).toMatchObject({
      format: 'clickfall-record',
      version: 1,
      interactions: [{ interaction: 'click "Count 0"', runs: 3 }],
      trials: null,
    });
    const renders = json.interactions[0]?.measures.find(({ name }) => name === 'renders');
    expect(renders?.sample).toEqual({ median: 7, low: 7, high: 7, runs: 3 });

    const report: ReportJson = JSON.parse(await readFile(join(before, 'report.json'), 'utf8'));
    const notes = report.recording.notes.join(' ');
    expect(notes).toMatch(/This is run [123] of 3, the one with the median time to settle\./);
    expect(notes).toMatch(/click "Count 0", median \(and range\) of 3 runs: settled after .* renders 7/);

    // and compare takes the folders as they are
    const after = join(folder, 'after');
    expect((await recordThree('?memo', after)).code).toBe(0);
    const compared = await runCli(['compare', before, after]);
    expect(compared.stdout).toContain('Medians of 3 runs before and 3 after.');
    expect(compared.stdout).toMatch(/\| renders \| 7 \| 1 \| −6 \| better \|/);

    // a folder with other recordings in it would be compared with them
    const mixed = await runCli(['record', '--url', 'http://localhost/', '--click', 'a', '--out', after, '--runs', '2']);
    expect(mixed).toMatchObject({
      code: 2,
      stderr: `clickfall: ${after} holds another recording (recording-3.clickfall.json): compare would take it for a run of this one.\n`,
    });
  });
});
