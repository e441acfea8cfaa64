// `npm run demo`: the shop beside the panel where there is a display, a recorded "Add to cart" where there is none.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startShop } from './start-shop.mjs';

const root = join(import.meta.dirname, '..');
const expected = JSON.parse(readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8'));

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'demo-report') },
    port: { type: 'string', default: '0' },
  },
});

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const clickfall = (...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/cli/clickfall.js'), ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

let shop = null;
try {
  shop = await startShop({ port: Number(values.port) });
} catch (error) {
  console.error(`The shop did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
if (shop !== null) {
  console.error(`• The shop is open at ${shop.url}`);
  try {
    process.exitCode =
      values.headless || !hasDisplay
        ? await clickfall(
            'record',
            '--url',
            shop.url,
            '--click',
            expected.selector,
            '--out',
            values.out,
            '--picture',
            'panel.png',
            '--print',
          )
        : await clickfall('open', '--url', shop.url);
  } finally {
    await shop.close();
  }
}
