// `npm run test:package`: packs, installs the package into an empty folder as its users do, and records the demo shop with it.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startShop } from '../demo/start-shop.mjs';

const root = join(import.meta.dirname, '..');
const { selector } = JSON.parse(await readFile(join(root, 'demo/expected.json'), 'utf8'));

const say = (text) => console.error(`• ${text}`);

const run = (command, args, cwd) =>
  new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    // a browser of its own is not needed: the machine has one
    const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', npm_config_audit: 'false', npm_config_fund: 'false' };
    const child = spawn(command, args, { cwd, env, shell: windows, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(stdout) : reject(new Error(`${command} ${args.join(' ')}: exit code ${code}`)),
    );
  });

const expectSame = (what, found, wanted) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
};

const folder = await mkdtemp(join(tmpdir(), 'clickfall-package-'));
const shop = await startShop();
try {
  await run('npm', ['pack', '--pack-destination', folder], root);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  say(`${tarball}: ${Math.round((await stat(join(folder, tarball))).size / 1000)} kB`);

  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  await run('npm', ['install', join(folder, tarball), '--prefer-offline'], folder);
  say('installed');

  await run(
    'npx',
    ['--no-install', 'clickfall', 'record', '--url', shop.url, '--click', selector, '--out', 'out'],
    folder,
  );
  expectSame('files', (await readdir(join(folder, 'out'))).sort(), [
    'recording.clickfall.json',
    'report.json',
    'report.md',
  ]);
  const budget = join(root, 'demo/budget.json');
  const checked = await run('npx', ['--no-install', 'clickfall', 'check', 'out', '--budget', budget, '--json'], folder);
  expectSame('the budget holds', JSON.parse(checked).passed, true);
  say('recorded and checked the shop with it');

  const action = join(folder, 'node_modules/clickfall/action/run.mjs');
  Object.assign(process.env, { INPUT_URL: shop.url, INPUT_CLICK: selector, INPUT_RUNS: '1', INPUT_BUDGET: budget });
  await run(process.execPath, [action], folder);
  const report = (await readdir(join(folder, 'clickfall-report'))).sort();
  expectSame('the action writes', report, ['check.json', 'check.md', 'comment.md', 'junit.xml', 'recordings']);
  say('its action works too');
} finally {
  await shop.close();
  await rm(folder, { recursive: true, force: true });
}
