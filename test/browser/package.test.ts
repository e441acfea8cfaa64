import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bundledIn, thirdPartyLicenses } from '../../scripts/licenses.mjs';
import { zipFolder } from '../../scripts/zip.mjs';
import { EXTENSION } from '../support/panel.ts';
import { buildInSecondCheckout } from '../support/second-checkout.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the zip of a build in another folder is the same bit by bit', async () => {
  const here = zipFolder(EXTENSION);
  const there = zipFolder(await buildInSecondCheckout('extension'));
  expect(Object.keys(unzipSync(there))).toEqual(Object.keys(unzipSync(here)));
  const others = unzipSync(there);
  const differing = Object.entries(unzipSync(here)).filter(([name, file]) =>
    Buffer.compare(file, others[name] ?? new Uint8Array()),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
  expect(Buffer.compare(here, there)).toBe(0);
});

test('the list of licences is that of what is bundled now', () => {
  expect(bundledIn(EXTENSION).length).toBeGreaterThan(5);
  expect(readFileSync(join(ROOT, 'THIRD-PARTY-LICENSES.md'), 'utf8')).toBe(thirdPartyLicenses());
});

test('the zip holds what was built, and no more', () => {
  const files = unzipSync(zipFolder(EXTENSION));
  expect(Object.keys(files)).toContain('manifest.json');
  expect(Object.keys(files).filter((name) => !/\.(?:js|css|html|json|png|svg|map)$/.test(name))).toEqual([]);
  for (const [name, content] of Object.entries(files))
    expect(Buffer.compare(content, readFileSync(join(EXTENSION, name))), name).toBe(0);
});
