// What recording costs a page, beside other tools. `npm run bench:agent [-- --columns … --scenarios … --builds … --rounds N --agent FILE --quick]`
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '../..');
const { module } = await runnerImport(join(import.meta.dirname, 'run-agent-bench.ts'), {
  configFile: false,
  logLevel: 'error',
  root,
});
try {
  await module.runAgentBench({
    args: process.argv.slice(2),
    executable: process.env.CHROMIUM ?? findBrowser() ?? '',
    extension: process.env.CLICKFALL_EXTENSION ?? join(root, 'dist/extension'),
    document: join(root, 'docs/performance.md'),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
