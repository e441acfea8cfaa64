import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { smallRecording } from '../support/small-recording.ts';

let folder = '';
const path = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-check-'));
  await writeFile(path('slow.clickfall.json'), smallRecording('    Row*3 2ms parent'));
  await writeFile(path('fixed.clickfall.json'), smallRecording('  skipped Row*3 memo'));
  await writeFile(path('broken.clickfall.json'), '{');
  await mkdir(path('runs'));
  for (const run of [1, 2, 3])
    await writeFile(path(`runs/${run}.clickfall.json`), smallRecording('    Row*3 2ms parent'));
  const budget = { format: 'clickfall-budget', version: 1, default: { renders: 1 } };
  await writeFile(path('budget.json'), JSON.stringify(budget));
  await writeFile(path('typo.json'), JSON.stringify({ ...budget, default: { rendres: 1 } }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('clickfall check', () => {
  it('exits with 0 within the budget, and with 1 over it', async () => {
    const fine = await runCli(['check', path('fixed.clickfall.json'), '--budget', path('budget.json')]);
    expect(fine).toMatchObject({ code: 0, stderr: '' });
    expect(fine.stdout).toMatch(/Within budget: 1 limit, none over\.\n$/);
    const over = await runCli(['check', path('slow.clickfall.json'), '--budget', path('budget.json')]);
    expect(over).toMatchObject({ code: 1, stderr: '' });
    expect(over.stdout).toContain('over by 3  renders  4  limit 1  Row ×3, App ×1');
  });

  it('writes a file per format, and prints for programs', async () => {
    const out = path('out');
    const args = ['check', path('runs'), '--budget', path('budget.json'), '--out', out, '--json'];
    const result = await runCli(args);
    expect(result.code).toBe(1);
    expect((await readdir(out)).sort()).toEqual(['check.json', 'check.md', 'junit.xml']);
    expect(result.stdout).toBe(await readFile(join(out, 'check.json'), 'utf8'));
    expect(JSON.parse(result.stdout)).toMatchObject({ passed: false, recordings: 3 });
  });

  it('writes a budget that the recording keeps, and not over one that is there', async () => {
    const budget = path('made/budget.json');
    const made = await runCli(['check', path('runs'), '--budget', budget, '--init']);
    expect(made).toMatchObject({ code: 0, stdout: '', stderr: `wrote ${budget}\n` });
    expect((await runCli(['check', path('runs'), '--budget', budget])).code).toBe(0);
    expect(await runCli(['check', path('runs'), '--budget', budget, '--init'])).toMatchObject({
      code: 2,
      stderr: `clickfall: ${budget} exists already: take it away first, or name another file.\n`,
    });
  });

  it('names file and place of what cannot be read', async () => {
    const typo = await runCli([
      'check',
      path('slow.clickfall.json'),
      '--budget',
      path('typo.json'),
      '--out',
      path('none'),
    ]);
    expect(typo).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `clickfall: ${path('typo.json')}: default.rendres is unknown; "clickfall check --help" lists what a budget can limit.\n`,
    });
    await expect(readdir(path('none'))).rejects.toThrow('ENOENT');
    const broken = await runCli(['check', path('broken.clickfall.json'), '--budget', path('budget.json')]);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/^clickfall: .*broken\.clickfall\.json: .+\n$/);
  });
});

describe('clickfall comment', () => {
  it('prints a comment of both sides and the budget, whatever that says', async () => {
    const before = ['--before', path('fixed.clickfall.json')];
    const result = await runCli(['comment', path('runs'), ...before, '--budget', path('budget.json')]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/^<!-- clickfall default -->\n\n## Clickfall: Over budget, a regression\n/);
  });
});

describe('--json of report and compare', () => {
  it('prints what is written beside it, or alone', async () => {
    const out = path('reports');
    const recording = path('slow.clickfall.json');
    const report = await runCli(['report', recording, '--json', '--out', out]);
    expect(report.stdout).toBe(await readFile(join(out, 'report.json'), 'utf8'));
    expect((await runCli(['report', recording, '--json'])).stdout).toBe(report.stdout);
    const compared = await runCli(['compare', recording, recording, '--json', '--out', out]);
    expect(compared.stdout).toBe(await readFile(join(out, 'comparison.json'), 'utf8'));
    expect((await runCli(['compare', recording, recording, '--json'])).stdout).toBe(compared.stdout);
  });
});
