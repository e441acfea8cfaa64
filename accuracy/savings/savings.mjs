// What is predicted, tried and really saved. `npm run savings [-- --only plain,… --react 18.3.1 --pairs 7 --no-write]`
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '../..');
const load = async (path) =>
  (await runnerImport(join(root, path), { configFile: false, logLevel: 'error', root })).module;
const { runSavings } = await load('accuracy/savings/run-savings.ts');
const { startPageServer } = await load('test/support/page-server.ts');
const server = await startPageServer();
try {
  process.exitCode = await runSavings({
    args: process.argv.slice(2),
    executable: process.env.CHROMIUM ?? findBrowser() ?? '',
    extension: process.env.CLICKFALL_EXTENSION ?? join(root, 'dist/extension'),
    urlOf: (page, react) => `${server.origin}/page/${page}/${react}/development/`,
    table: join(root, 'docs/savings.md'),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
} finally {
  await server.close();
}
