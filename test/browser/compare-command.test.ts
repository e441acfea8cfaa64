import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { smallRecording } from '../support/small-recording.ts';

let folder = '';
const path = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-compare-'));
  await writeFile(path('slow.clickfall.json'), smallRecording('    Row*3 2ms parent'));
  await writeFile(path('fixed.clickfall.json'), smallRecording('  skipped Row*3 memo'));
  await writeFile(path('other.clickfall.json'), smallRecording('    Row 2ms parent', 'Help'));
  await writeFile(path('broken.clickfall.json'), '{');
  await mkdir(path('runs'));
  for (const run of [1, 2, 3])
    await writeFile(path(`runs/${run}.clickfall.json`), smallRecording('    Row*3 2ms parent'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('clickfall compare', () => {
  it('prints what got better and exits with 0', async () => {
    const result = await runCli(['compare', path('slow.clickfall.json'), path('fixed.clickfall.json')]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/^# No regression\n[\s\S]*\| avoidable renders \| 3 \| 0 \| −3 \| better \|/);
  });

  it('exits with 1 on a regression, and writes both formats', async () => {
    const out = path('out');
    const args = ['compare', path('fixed.clickfall.json'), path('slow.clickfall.json'), '--out', out];
    const result = await runCli(args);
    expect(result.code).toBe(1);
    expect(await readFile(join(out, 'comparison.md'), 'utf8')).toMatch(/^# A regression\n/);
    expect(JSON.parse(await readFile(join(out, 'comparison.json'), 'utf8'))).toMatchObject({
      format: 'clickfall-comparison',
      regressed: true,
    });
  });

  it('takes the recordings of a folder for runs of the same', async () => {
    const result = await runCli(['compare', path('runs'), path('runs')]);
    expect(result.code).toBe(0);
    expect(result.stdout).toContain('Medians of 3 runs before and 3 after.');
  });

  it.each([
    {
      args: ['slow.clickfall.json'],
      says: 'compare needs two recordings; "clickfall compare --help" shows an example.',
    },
    {
      args: ['slow.clickfall.json', 'other.clickfall.json'],
      says: 'The recordings have no interaction in common: nothing can be compared.',
    },
    {
      args: ['slow.clickfall.json', 'fixed.clickfall.json', '--format', 'pdf'],
      says: 'Unknown format "pdf"; there are: md, json.',
    },
    {
      args: ['slow.clickfall.json', 'fixed.clickfall.json', '--format', 'md,json'],
      says: 'Several formats need --out.',
    },
  ])('wrong use: $says', async ({ args, says }) => {
    const files = args.map((name) => (name.endsWith('.clickfall.json') ? path(name) : name));
    expect(await runCli(['compare', ...files])).toMatchObject({ code: 2, stdout: '', stderr: `clickfall: ${says}\n` });
  });

  it('a file that cannot be read', async () => {
    const result = await runCli(['compare', path('slow.clickfall.json'), path('broken.clickfall.json')]);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/^clickfall: .*broken\.clickfall\.json: .+\n$/);
  });
});
