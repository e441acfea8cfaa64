import { expect, test } from 'vitest';
import { firefoxManifest } from '../../../scripts/firefox-manifest.mjs';
import { readJson } from './read-json.ts';

const chrome = readJson('manifest.json');
const before = JSON.stringify(chrome);
const firefox = firefoxManifest(chrome);

test('Firefox gets what it asks for, and nothing that only Chrome knows', () => {
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
  expect(firefox.browser_specific_settings.gecko).toEqual({
    id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
    strict_min_version: '128.0',
    data_collection_permissions: { required: ['none'] },
  });
  expect(firefox.background).toEqual({ scripts: ['src/background/background.ts'], type: 'module' });
});

test('all else is the same, and the one manifest is left as it is', () => {
  const { background: _, browser_specific_settings: __, ...rest } = firefox;
  const { minimum_chrome_version: ___, ...shared } = chrome;
  expect(rest).toEqual(shared);
  expect(JSON.stringify(chrome)).toBe(before);
});
