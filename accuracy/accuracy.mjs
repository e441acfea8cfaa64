// The record: what Clickfall and other tools say of the same pages. `npm run accuracy [-- --only id,… --react 19.3.1 --no-peers]`
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { findBrowser } from '../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '..');
const { module } = await runnerImport(join(import.meta.dirname, 'run/run-accuracy.ts'), {
  configFile: false,
  logLevel: 'error',
  root,
});
try {
  process.exitCode = await module.runAccuracy(
    process.argv.slice(2),
    process.env.CHROMIUM ?? findBrowser() ?? undefined,
    process.env.CLICKFALL_EXTENSION ?? join(root, 'dist/extension'),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
