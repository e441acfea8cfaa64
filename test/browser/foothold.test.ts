import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPage } from '../../src/cli/record-click.ts';
import { FOOTHOLD_FILE } from '../../src/protocol/handshake.ts';
import { pageUrl } from '../support/page-url.ts';
import { EXTENSION, usePanel } from '../support/panel.ts';

const panel = usePanel();

/** What every page on every site loads, in bytes: the goal of docs/performance.md. */
const MAX_BYTES = 20_000;

test('what every page loads is small', async () => {
  expect((await stat(join(EXTENSION, FOOTHOLD_FILE))).size).toBeLessThan(MAX_BYTES);
});

// The page stands in for the agent's script, with the agent's own event.
const ASK = `{
  window.taken = [];
  const ask = () => window.dispatchEvent(new CustomEvent('clickfall:agent', { detail: (given) => window.taken.push(given) }));
  ask();
  document.addEventListener('DOMContentLoaded', ask);
}`;

test('a page gets nothing by asking as the agent does: before a panel comes nobody answers, later the agent has it', async () => {
  const { browser } = panel();
  const unwatched = await browser.newPage();
  try {
    await unwatched.evaluateOnNewDocument(ASK);
    await unwatched.goto(pageUrl('add-to-cart'));
    expect(await unwatched.evaluate('window.taken.length')).toBe(0);
  } finally {
    await unwatched.close();
  }

  await openPage(panel(), pageUrl('add-to-cart'));
  expect(await panel().page.evaluate(`${ASK} window.taken.length`)).toBe(0);
});
