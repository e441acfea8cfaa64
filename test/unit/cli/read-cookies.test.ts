import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCookies } from '../../../src/cli/read-cookies.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-cookies-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = async (text: string) => {
  const path = join(folder, 'cookies.json');
  await writeFile(path, text);
  return readCookies(path);
};
const COOKIE = { name: 'session', value: 's', domain: 'localhost' };

describe('readCookies', () => {
  it('a list, or a storageState of Playwright; what is unknown is left out', async () => {
    const expected = [{ ...COOKIE, path: '/' }];
    expect(await read(JSON.stringify([{ ...COOKIE, size: 9 }]))).toEqual(expected);
    expect(await read(JSON.stringify({ cookies: [COOKIE], origins: [] }))).toEqual(expected);
    const whole = { ...COOKIE, path: '/a', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' };
    expect(await read(JSON.stringify([whole]))).toEqual([whole]);
  });
  it.each(['{}', '[{"name":"a"}]', '[{"name":"","value":"","domain":"d"}]', '"no"'])('%s is refused', async (text) => {
    await expect(read(text)).rejects.toThrow(/cookies\.json is no list of cookies as JSON/);
  });
  it('no JSON, no file', async () => {
    await expect(read('name=value')).rejects.toThrow(/cookies\.json cannot be read: /);
    await expect(readCookies(join(folder, 'absent.json'))).rejects.toThrow(/absent\.json cannot be read: ENOENT/);
  });
});
