import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipFolder } from '../../scripts/zip.mjs';
import { EXTENSION as FOR_FIREFOX } from '../support/firefox/use-firefox.ts';
import { EXTENSION } from '../support/panel.ts';
import { buildInSecondCheckout } from '../support/second-checkout.ts';

test('the zip of a build in another folder is the same bit by bit', async () => {
  const there = await buildInSecondCheckout('firefox', '--mode', 'firefox');
  expect(Buffer.compare(zipFolder(FOR_FIREFOX), zipFolder(there))).toBe(0);
});

test('what runs in pages is the same as in Chrome', () => {
  for (const file of ['agent/agent', 'agent/foothold/foothold', 'bridge/bridge']) {
    const path = `src/${file}.iife.js`;
    expect(readFileSync(join(FOR_FIREFOX, path), 'utf8'), path).toBe(readFileSync(join(EXTENSION, path), 'utf8'));
  }
});
