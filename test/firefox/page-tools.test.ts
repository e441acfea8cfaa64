import { describe, expect, it } from 'vitest';
import type { CommitStep } from '../../src/analysis/model/commit-step.ts';
import { parseRecording } from '../../src/recording/file.ts';
import { type FirefoxSession, openPage, recordOn, shownText, useFirefox } from '../support/firefox/use-firefox.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf } from '../support/panel.ts';

// What the panel does to a page beside recording it, and how it is used without a mouse: a part of what is tested in Chromium.

/** Puts a trial on a component of the recording that is shown. */
const tryMemo = async ({ panel }: FirefoxSession, name: string): Promise<void> => {
  const parsed = parseRecording(String(await panel.evaluate('clickfall.recordingText()')));
  if ('error' in parsed) throw new Error(parsed.error);
  const [document] = parsed.recording.documents;
  const types = document?.facts.flatMap((fact) => (fact.kind === 'types' ? fact.types : [])) ?? [];
  const target = { document: document?.id, type: types.find((type) => type.name === name)?.id, name };
  await panel.evaluate(`clickfall.actions.tryMemo([${JSON.stringify(target)}])`);
  await panel.until(`clickfall.trials().some(({ name, fact }) => name === '${name}' && fact?.status === 'on')`);
};

/** What React skipped by a trial in one click. */
const skippedIn = async (session: FirefoxSession, selector: string): Promise<readonly string[]> => {
  const { panel, page } = session;
  await panel.evaluate('clickfall.actions.armNextInteraction()');
  await panel.until('clickfall.recordingStarted()');
  await page.click(selector);
  await panel.until(`clickfall.phase() !== 'armed'`);
  return analysisOf(await shownText(session))
    .steps.filter((step): step is CommitStep => step.kind === 'commit')
    .flatMap(({ bailouts }) => bailouts.filter(({ by }) => by === 'trial'))
    .map(({ name, count }) => `${name} ${count}`);
};

describe('on a page in Firefox', () => {
  const firefox = useFirefox();

  it('a trial of memo has React skip a component, until it ends', async () => {
    await recordOn(firefox(), pageUrl('trial-list'), '#count');
    await tryMemo(firefox(), 'Row');
    expect(await skippedIn(firefox(), '#count')).toEqual(['Row 6']);
    const { panel } = firefox();
    await panel.evaluate('clickfall.trials().forEach((one) => clickfall.actions.endTrial(one))');
    await panel.until(`clickfall.trials().every(({ fact }) => fact.status === 'over')`);
    expect(await skippedIn(firefox(), '#count')).toEqual([]);
  });

  it('the live highlight draws beside the document, and leaves nothing behind', async () => {
    const { page, panel } = firefox();
    await panel.evaluate('chrome.storage.local.set({ settings: { liveHighlight: true } })');
    await openPage(firefox(), pageUrl('instances'));
    const children = () =>
      page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName));
    const before = await children();
    await panel.evaluate('clickfall.actions.record()');
    await panel.until('clickfall.recordingStarted()');
    await page.click('#count');
    await page.waitForFunction('document.documentElement.children.length === 3');
    expect(await children()).toEqual([...before, 'div']);
    expect(await page.evaluate('document.documentElement.lastElementChild.shadowRoot')).toBeNull();
    await panel.evaluate('clickfall.actions.stop()');
    await shownText(firefox());
    expect(await children()).toEqual(before);
    await panel.evaluate(`chrome.storage.local.remove('settings')`);
  });

  it('the panel is used by keys: records by Ctrl+E, walks and closes the tree', async () => {
    const { page, panel } = firefox();
    await openPage(firefox(), pageUrl('add-to-cart'));
    await panel.keys('Control+e');
    await panel.until(`clickfall.phase() === 'recording' && clickfall.recordingStarted()`);
    await page.click('#add');
    await panel.until('clickfall.liveCounts().commits === 3');
    await panel.keys('Control+e');
    await panel.until(`clickfall.phase() === 'ready' && document.querySelector('[role="treeitem"]') !== null`);

    await panel.evaluate(`document.querySelector('[role="tree"]').focus()`);
    const rows = () => panel.evaluate(`document.querySelectorAll('[role="treeitem"]').length`);
    // long words are cut in the middle: without the space between their parts
    const active = () =>
      panel.evaluate(`document.querySelector('[role="treeitem"][aria-selected="true"]').innerText.replace(/\\s/g, '')`);
    await panel.keys('Home');
    expect(await active()).toContain('Addtocart');
    const open = Number(await rows());
    await panel.keys('ArrowLeft');
    await panel.until(`document.querySelectorAll('[role="treeitem"]').length === 1`);
    await panel.keys('ArrowRight');
    await panel.until(`document.querySelectorAll('[role="treeitem"]').length === ${open}`);
    await panel.keys('ArrowDown');
    expect(await active()).toContain('handleAdd');
    expect(await panel.evaluate(`document.querySelector('.details').innerText`)).toContain('handleAdd');
  });
});
