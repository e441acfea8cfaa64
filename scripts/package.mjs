// The extension as a store takes it: licences, one reproducible zip, looked at by Mozilla's linter; and an audit of what is shipped.
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

/** The build, with what a zip holds beside it. @returns path of a folder that the caller removes */
const stage = () => {
  const folder = mkdtempSync(join(tmpdir(), 'clickfall-package-'));
  cpSync(join(root, 'dist/extension'), folder, { recursive: true });
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

/** Firefox's own keys, which its linter asks for and Chrome's zip does without. */
const FOR_LINTER = {
  gecko: { id: 'clickfall@example.org', data_collection_permissions: { required: ['none'] } },
};

/** Mozilla's checks of the manifest and the code. Errors fail, warnings are shown. */
const lint = async (folder) => {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ browser_specific_settings: FOR_LINTER, ...manifest }));
  const args = ['--yes', LINTER, 'lint', '--source-dir', folder, '--self-hosted', '--boring'];
  const { code, output } = await runQuietly(npx, args, { cwd: tmpdir() });
  if (!output.includes('Validation Summary')) {
    console.error(`• ${LINTER} could not be fetched from the npm registry: the package is not linted.`);
    return 'undone';
  }
  console.error(output.trim());
  return code === 0 ? 'fine' : 'failed';
};

/** @returns the exit code: 1 where a check failed, or, with `--strict`, could not be made */
export const makePackage = async (args) => {
  writeFileSync(join(root, 'THIRD-PARTY-LICENSES.md'), thirdPartyLicenses());
  const folder = stage();
  try {
    const zip = zipFolder(folder);
    const path = join(root, 'dist', `clickfall-${version}.zip`);
    writeFileSync(path, zip);
    console.log(`${path}: ${zip.length} bytes, sha256 ${createHash('sha256').update(zip).digest('hex')}`);
    if (args.includes('--offline')) return 0;
    const outcomes = [await lint(folder), await audit()];
    const isBad = outcomes.includes('failed') || (args.includes('--strict') && outcomes.includes('undone'));
    return isBad ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
