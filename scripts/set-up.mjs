import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { findOrInstallBrowser } from './find-browser.mjs';
import { installDjango } from './find-django.mjs';
import { findOrInstallFirefox } from './find-firefox.mjs';

export const root = join(import.meta.dirname, '..');
const stamps = join(root, 'node_modules', '.cache', 'clickfall');

const say = (text) => console.error(`• ${text}`);

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
};

const filesUnder = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();

/** Runs `work` unless it ran for the same inputs before and what it made is still there. */
const once = async (name, { inputs, made }, doing, work) => {
  const stamp = join(stamps, name);
  const hash = hashOf(inputs);
  const done =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && made.every((path) => existsSync(join(root, path)));
  if (done) return;
  const started = Date.now();
  say(`${doing} …`);
  const { code, output } = await work();
  if (code !== 0) throw new Error(`${output}\n${doing}: failed with exit code ${code}.`);
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, hash);
  say(`${doing}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
};

const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Clickfall needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
};

const install = () =>
  once(
    'install',
    { inputs: ['package.json', 'package-lock.json', '.npmrc'], made: ['node_modules/vite', 'node_modules/puppeteer'] },
    'Installing dependencies from the lockfile',
    () =>
      runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
        cwd: root,
        shell: process.platform === 'win32',
      }),
  );

const vite = (...args) =>
  runQuietly(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
  });

const build = async (forFirefox) => {
  const configs = ['package.json', 'vite.config.ts', 'manifest.json', 'scripts/firefox-manifest.mjs'];
  const inputs = [...configs, ...filesUnder('src'), ...filesUnder('public')];
  await once('build-extension', { inputs, made: ['dist/extension/manifest.json'] }, 'Building the extension', () =>
    vite(),
  );
  await once('build-cli', { inputs, made: ['dist/cli/clickfall.js'] }, 'Building the command line', () =>
    vite('--mode', 'cli'),
  );
  if (!forFirefox) return;
  await once('build-firefox', { inputs, made: ['dist/firefox/manifest.json'] }, 'Building for Firefox', () =>
    vite('--mode', 'firefox'),
  );
};

/**
 * Brings this machine to where a task can run. Repeats nothing that is done.
 * `firefox`: whether the extension is built for it (`'build'`), or Firefox itself is needed too (`'run'`).
 * Resolves to `{ browser, firefox }`, their paths (null where the task needs none). Throws one clear sentence.
 */
export const setUp = async ({ browser, django, firefox }) => {
  requireNode();
  await install();
  await build(firefox !== undefined);
  if (django) await installDjango(say);
  return {
    browser: browser ? await findOrInstallBrowser(say) : null,
    firefox: firefox === 'run' ? await findOrInstallFirefox(say) : null,
  };
};
