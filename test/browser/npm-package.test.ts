import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

// `npm run test:package` installs the package somewhere else and records with it; here only what would be in it.

const root = join(import.meta.dirname, '../..');

it('the npm package holds the command line, the extension and the action, and nothing of the workshop', async () => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [pack]: readonly { readonly files: readonly { readonly path: string }[] }[] = JSON.parse(stdout);
  const paths = pack?.files.map(({ path }) => path) ?? [];
  for (const needed of [
    'package.json',
    'README.md',
    'LICENSE',
    'THIRD-PARTY-LICENSES.md',
    'dist/cli/clickfall.js',
    'dist/extension/manifest.json',
    'dist/extension/src/panel/panel.html',
    'action/action.yml',
    'action/run.mjs',
    'action/post-comment.mjs',
    'docs/budget.schema.json',
    'docs/report.schema.json',
  ])
    expect(paths).toContain(needed);
  const allowed =
    /^(package\.json|README\.md|LICENSE|THIRD-PARTY-LICENSES\.md|dist\/(cli|extension)\/.+|action\/[\w.-]+|docs\/[\w.-]+\.schema\.json)$/;
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
});
