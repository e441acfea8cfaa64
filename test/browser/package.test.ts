import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { runQuietly } from '../../scripts/child.mjs';
import { bundledIn, thirdPartyLicenses } from '../../scripts/licenses.mjs';
import { zipFolder } from '../../scripts/zip.mjs';
import { EXTENSION } from '../support/panel.ts';

const ROOT = join(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'clickfall-second-checkout-'));
/** Deeper than any checkout is likely to lie: relative paths out of it would differ. */
const folder = join(temporary, 'one/two/three/four/five/six/seven');
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const bundled = new Set(bundledIn(EXTENSION));

/** Packages whose code is bundled are really there, as in a checkout of its own; the tools may be those of this one. */
const installIn = (from: string, to: string, scope = ''): void => {
  mkdirSync(to);
  for (const entry of readdirSync(from)) {
    if (entry.startsWith('.')) continue;
    if (entry.startsWith('@')) installIn(join(from, entry), join(to, entry), `${entry}/`);
    else if (bundled.has(scope + entry)) cpSync(join(from, entry), join(to, entry), { recursive: true });
    else symlinkSync(join(from, entry), join(to, entry));
  }
};

test('the zip of a build in another folder is the same bit by bit', async () => {
  for (const part of ['src', 'public', 'manifest.json', 'package.json', 'vite.config.ts', 'tsconfig.base.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  installIn(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const { NODE_ENV: _, ...env } = process.env;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // as `npm run build` has it: the tests' own environment would be built in
  const built = await runQuietly(process.execPath, [vite, 'build'], { cwd: folder, env });
  expect(built.code, built.output).toBe(0);

  const here = zipFolder(EXTENSION);
  const there = zipFolder(join(folder, 'dist/extension'));
  expect(Object.keys(unzipSync(there))).toEqual(Object.keys(unzipSync(here)));
  const others = unzipSync(there);
  const differing = Object.entries(unzipSync(here)).filter(([name, file]) =>
    Buffer.compare(file, others[name] ?? new Uint8Array()),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
  expect(Buffer.compare(here, there)).toBe(0);
});

test('the list of licences is that of what is bundled now', () => {
  expect(bundled.size).toBeGreaterThan(5);
  expect(readFileSync(join(ROOT, 'THIRD-PARTY-LICENSES.md'), 'utf8')).toBe(thirdPartyLicenses());
});

test('the zip holds what was built, and no more', () => {
  const files = unzipSync(zipFolder(EXTENSION));
  expect(Object.keys(files)).toContain('manifest.json');
  expect(Object.keys(files).filter((name) => !/\.(?:js|css|html|json|png|svg|map)$/.test(name))).toEqual([]);
  for (const [name, content] of Object.entries(files))
    expect(Buffer.compare(content, readFileSync(join(EXTENSION, name))), name).toBe(0);
});
