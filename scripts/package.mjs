// The extension as stores take it: licences, one reproducible zip for each browser, Firefox's looked at by Mozilla's linter; and an audit
// of what is shipped.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { thirdPartyLicenses } from './licenses.mjs';
import { root } from './set-up.mjs';
import { zipFolder } from './zip.mjs';

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
/** Run from the registry: with its dependencies it is larger than all of ours. */
const LINTER = 'web-ext@10.7.0';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A build, with what a zip holds beside it. @returns path of a folder that the caller removes */
const stage = (build) => {
  const folder = mkdtempSync(join(tmpdir(), 'clickfall-package-'));
  cpSync(join(root, 'dist', build), folder, { recursive: true });
  for (const file of ['LICENSE', 'THIRD-PARTY-LICENSES.md']) cpSync(join(root, file), join(folder, file));
  return folder;
};

/** What came of a check: `undone` where the registry, or the way to it, does not let it be made. */
const audit = async () => {
  const { code, output } = await runQuietly(npm, ['audit', '--omit=dev', '--audit-level=high', '--json'], {
    cwd: root,
  });
  if (!output.includes('"auditReportVersion"')) {
    console.error('• The audit of what is shipped needs an npm registry that answers audits: not done.');
    return 'undone';
  }
  if (code === 0) console.error('• Audit: no known hole of high severity in what is shipped.');
  else console.error(output);
  return code === 0 ? 'fine' : 'failed';
};

/** Mozilla's checks of the manifest and the code. Errors fail, warnings are shown. */
const lint = async (folder) => {
  const args = ['--yes', LINTER, 'lint', '--source-dir', folder, '--self-hosted', '--boring'];
  const { code, output } = await runQuietly(npx, args, { cwd: tmpdir() });
  if (!output.includes('Validation Summary')) {
    console.error(`• ${LINTER} could not be fetched from the npm registry: the package is not linted.`);
    return 'undone';
  }
  console.error(output.trim());
  return code === 0 ? 'fine' : 'failed';
};

const zip = (folder, name) => {
  const content = zipFolder(folder);
  const path = join(root, 'dist', `${name}-${version}.zip`);
  writeFileSync(path, content);
  console.log(`${path}: ${content.length} bytes, sha256 ${createHash('sha256').update(content).digest('hex')}`);
};

/** @returns the exit code: 1 where a check failed, or, with `--strict`, could not be made */
export const makePackage = async (args) => {
  writeFileSync(join(root, 'THIRD-PARTY-LICENSES.md'), thirdPartyLicenses());
  const [chrome, firefox] = [stage('extension'), stage('firefox')];
  try {
    zip(chrome, 'clickfall');
    zip(firefox, 'clickfall-firefox');
    if (args.includes('--offline')) return 0;
    const outcomes = [await lint(firefox), await audit()];
    const isBad = outcomes.includes('failed') || (args.includes('--strict') && outcomes.includes('undone'));
    return isBad ? 1 : 0;
  } finally {
    for (const folder of [chrome, firefox]) rmSync(folder, { recursive: true, force: true });
  }
};
