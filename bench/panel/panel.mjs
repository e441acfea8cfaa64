// How the panel bears large recordings. `npm run bench:panel [-- --sizes 1000,10000] [-- --no-write]`
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '../..');
const { module } = await runnerImport(join(import.meta.dirname, 'run-panel-bench.ts'), {
  configFile: false,
  logLevel: 'error',
  root,
});
try {
  await module.runPanelBench({
    args: process.argv.slice(2),
    executable: process.env.CHROMIUM ?? findBrowser() ?? '',
    extension: process.env.CLICKFALL_EXTENSION ?? join(root, 'dist/extension'),
    table: join(root, 'docs/performance.md'),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
