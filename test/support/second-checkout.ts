import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runQuietly } from '../../scripts/child.mjs';
import { bundledIn } from '../../scripts/licenses.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** Packages whose code is bundled are really there, as in a checkout of its own; the tools may be those of this one. */
const installIn = (from: string, to: string, bundled: ReadonlySet<string>, scope = ''): void => {
  mkdirSync(to);
  for (const entry of readdirSync(from)) {
    if (entry.startsWith('.')) continue;
    if (entry.startsWith('@')) installIn(join(from, entry), join(to, entry), bundled, `${entry}/`);
    else if (bundled.has(scope + entry)) cpSync(join(from, entry), join(to, entry), { recursive: true });
    else symlinkSync(join(from, entry), join(to, entry));
  }
};

/**
 * Builds the extension in another folder, deeper than any checkout is likely to lie: relative paths out of it would differ.
 * The folder goes after the tests of the file.
 * @param build folder of the build in `dist`, that of this checkout being there already
 * @param args of `vite build`
 * @returns path of the build. Rejects with what the build said where it failed.
 */
export const buildInSecondCheckout = async (build: string, ...args: readonly string[]): Promise<string> => {
  const temporary = mkdtempSync(join(tmpdir(), 'clickfall-second-checkout-'));
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));
  const folder = join(temporary, 'one/two/three/four/five/six/seven');
  mkdirSync(folder, { recursive: true });
  const parts = ['src', 'public', 'manifest.json', 'package.json', 'vite.config.ts', 'tsconfig.base.json'];
  for (const part of [...parts, 'scripts/firefox-manifest.mjs'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const bundled = new Set(bundledIn(join(ROOT, 'dist', build)));
  installIn(join(ROOT, 'node_modules'), join(folder, 'node_modules'), bundled);
  const { NODE_ENV: _, ...env } = process.env;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // as `npm run build` has it: the tests' own environment would be built in
  const built = await runQuietly(process.execPath, [vite, 'build', ...args], { cwd: folder, env });
  if (built.code !== 0) throw new Error(built.output);
  return join(folder, 'dist', build);
};
