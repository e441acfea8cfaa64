import { describe, expect, it } from 'vitest';
import { openPage } from '../../src/cli/record-click.ts';
import { pageTraces, pixelsNear } from '../support/page-boxes.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';

const BLUE = [26, 115, 232];
const ORANGE = [194, 100, 1];

describe('live highlight', () => {
  const panel = usePanel();

  const record = async (liveHighlight: boolean) => {
    // as the settings dialog would store it
    await panel().panel.evaluate(`chrome.storage.local.set({ settings: { liveHighlight: ${liveHighlight} } })`);
    await openPage(panel(), pageUrl('instances'));
    await panel().panel.evaluate('clickfall.actions.record()');
    await untilPanel(panel(), 'clickfall.recordingStarted()');
  };
  const stop = async () => {
    await panel().panel.evaluate('clickfall.actions.stop()');
    await untilPanel(panel(), `clickfall.phase() === 'ready'`);
  };

  it('outlines what renders, avoidable renders apart, and leaves nothing behind', async () => {
    await record(true);
    const before = await pageTraces(panel());
    expect(before.children).toEqual(['head', 'body']);
    await panel().page.click('#count');
    await panel().page.waitForFunction(`document.documentElement.children.length === 3`, { polling: 20 });
    // drawn over and over, so that a slow picture finds it too
    await panel().page.evaluate(`window.again = setInterval(() => document.querySelector('#count').click(), 100)`);
    await panel().page.waitForFunction(`document.querySelector('#meter')?.textContent > 3`, { polling: 20 });
    expect(await pixelsNear(panel(), BLUE)).toBeGreaterThan(0);
    expect(await pixelsNear(panel(), ORANGE)).toBeGreaterThan(0);
    await panel().page.evaluate('clearInterval(window.again)');
    const during = await pageTraces(panel());
    expect(during.children).toEqual(['head', 'body', 'div']);
    expect(await panel().page.evaluate(`document.documentElement.lastElementChild.shadowRoot`)).toBe(null);
    await stop();
    const after = await pageTraces(panel());
    expect(after.children).toEqual(before.children);
    expect(await pixelsNear(panel(), ORANGE)).toBe(0);

    // the page itself looks as it does without it: same count, same boxes
    const count = await panel().page.$eval('#meter', (meter) => Number(meter.textContent));
    await record(false);
    for (let i = 0; i < count; i++) await panel().page.evaluate(`document.querySelector('#count').click()`);
    await panel().page.waitForFunction(`document.querySelector('#meter')?.textContent === '${count}'`, { polling: 20 });
    const without = await pageTraces(panel());
    await stop();
    expect(without.boxes).toEqual(during.boxes);
    expect(without.markup).toEqual(during.markup);
    expect(without.children).toEqual(['head', 'body']);
  });

  it('lets clicks through', async () => {
    await record(true);
    await panel().page.click('#count');
    await panel().page.waitForFunction(`document.documentElement.children.length === 3`, { polling: 20 });
    await panel().page.click('#count');
    await panel().page.waitForFunction(`document.querySelector('#meter')?.textContent === '2'`, { polling: 20 });
    await stop();
    expect((await pageTraces(panel())).children).toEqual(['head', 'body']);
  });
});
