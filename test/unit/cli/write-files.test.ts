import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../src/cli/write-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-write-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writeFiles', () => {
  it('makes the folder and writes all files', async () => {
    const out = join(folder, 'a/b');
    const paths = await writeFiles(out, [
      { name: 'one.txt', content: '1' },
      { name: 'two.txt', content: new Uint8Array([50]) },
    ]);
    expect(paths).toEqual([join(out, 'one.txt'), join(out, 'two.txt')]);
    expect(await readFile(join(out, 'two.txt'), 'utf8')).toBe('2');
  });

  it('says in one sentence why it cannot, and leaves nothing', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(writeFiles(file, [{ name: 'x', content: '' }])).rejects.toThrow(/^Could not write to .*file: /);
    expect(await readdir(folder)).not.toContain('.x.part');
  });
});
