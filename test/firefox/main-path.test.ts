import { describe, expect, it } from 'vitest';
import { openPage, recordOn, shownText, useFirefox } from '../support/firefox/use-firefox.ts';
import { expectObservedPath, isUpdate } from '../support/main-path.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf } from '../support/panel.ts';
import { commitsOf, rendersOf } from '../support/renders-of.ts';

// What test/browser/main-path.test.ts expects of Chromium, as far as Firefox can tell it.

//  click     |=|
//  setState   ◆ → commit 1
//  POST         |-----30 ms-----|
//  setItems                      ◆◆ → commit 2   (App, AddButton, Icon avoidable, Total; Badge skipped by memo)
//  effect of Total                   ◆ → commit 3

describe('from click to cascade in Firefox', () => {
  const firefox = useFirefox();

  it('shows the handler, the request, the commits and their causes', async () => {
    const analysis = await recordOn(firefox(), pageUrl('add-to-cart'), '#add');
    const [interaction] = analysis.interactions;
    expect(analysis.interactions).toHaveLength(1);
    expect(interaction).toMatchObject({ type: 'click', target: { selector: '#add', text: 'Add to cart' } });
    expect(interaction?.entryPoint).toMatchObject({
      prop: 'onClick',
      component: 'AddButton',
      handler: 'handleAdd',
      path: 'App › AddButton',
      source: { mapped: true, url: expect.stringContaining('add-to-cart.tsx') },
    });

    const { requests, updates } = expectObservedPath(analysis);
    // HAR does not say who asked: by address and order
    expect(
      requests.map(({ method, url, status, join, resourceType }) => [
        method,
        new URL(url).pathname,
        status,
        join,
        resourceType,
      ]),
    ).toEqual([['POST', '/api/cart/items', 200, 'order', 'fetch']]);
    expect(requests[0]?.initiator[0]).toMatchObject({ function: 'addItem', mapped: true });
    expect(requests[0]?.serverTiming).toContainEqual({ name: 'sql', dur: 15, desc: 'SQL 3 queries' });
    expect(requests[0]?.phases?.wait ?? 0).toBeGreaterThan(0);

    expect(updates.map(({ callee, component }) => [callee, component])).toEqual([
      ['setPending', 'AddButton'],
      ['setItems', 'App'],
      ['setPending', 'AddButton'],
      ['setTotal', 'Total'],
    ]);
  });

  it('judges each render', async () => {
    const analysis = await recordOn(firefox(), pageUrl('add-to-cart'), '#add');
    expect(commitsOf(analysis).map(({ renders }) => renders.length)).toEqual([1, 4, 1]);
    expect(commitsOf(analysis)[1]?.bailouts.filter(({ by }) => by === 'memo')).toMatchObject([{ count: 1 }]);
    expect(rendersOf(analysis, 'Icon').map(({ verdict }) => verdict)).toMatchObject([
      { class: 'avoidable', because: 'props-equal', certainty: 'proven', fix: 'memo', blame: { component: 'App' } },
    ]);
  });

  it('says what this browser does not tell', async () => {
    const { info } = await recordOn(firefox(), pageUrl('add-to-cart'), '#add');
    for (const sensor of ['clock', 'long-animation-frame', 'layout-shift'])
      expect(info.notes.join('\n')).toContain(`Not everything was recorded. ${sensor}: `);
  });

  it('says what a production build cannot tell', async () => {
    const production = { version: '19.3.1', mode: 'production' } as const;
    const analysis = await recordOn(firefox(), pageUrl('add-to-cart', production), '#add');
    expect(analysis.react[0]).toMatchObject({ build: 'production', hasDurations: false });
    expect(commitsOf(analysis)).toHaveLength(3);
    expect(analysis.interactions[0]?.totals.renderMs).toBeNull();
  });

  it('records a page from its first line', async () => {
    const { page, panel } = firefox();
    await openPage(firefox(), pageUrl('add-to-cart'));
    const before = JSON.stringify(await panel.evaluate('clickfall.pageDocument()'));
    await panel.evaluate('clickfall.actions.reloadAndRecord()');
    await panel.until(`clickfall.recordingStarted() && clickfall.pageDocument() !== ${before}`);
    await page.waitForSelector('#add');
    await panel.evaluate('clickfall.stopAtRest()');
    const analysis = analysisOf(await shownText(firefox()));
    const commits = analysis.steps.filter((step) => step.kind === 'commit');
    expect(commits.length).toBeGreaterThan(0);
    expect(analysis.steps.filter(isUpdate)[0]).toMatchObject({ updateType: 'root-render' });
  });

  it('loses nothing of a page that is left while recording', async () => {
    const { page, panel } = firefox();
    await openPage(firefox(), pageUrl('add-to-cart'));
    await panel.evaluate('clickfall.actions.record()');
    await panel.until('clickfall.recordingStarted()');
    await page.click('#add');
    await openPage(firefox(), pageUrl('counter'));
    await panel.evaluate('clickfall.actions.stop()');
    const { interactions, info } = analysisOf(await shownText(firefox()));
    expect(interactions[0]?.entryPoint?.handler).toBe('handleAdd');
    expect([info.dropped, info.notes.filter((note) => note.includes('last word'))]).toEqual([0, []]);
  });

  it('records a frame that is added while recording', async () => {
    const { page, panel } = firefox();
    await openPage(firefox(), pageUrl('frames', undefined, '?later=cross'));
    await panel.evaluate('clickfall.actions.record()');
    await panel.until('clickfall.recordingStarted()');
    await page.click('#later');
    await panel.until('clickfall.recordingDocuments() === 2');
    const element = await page.waitForSelector('#frame');
    const frame = await element?.contentFrame();
    await frame?.waitForSelector('#inner');
    await frame?.click('#inner');
    await panel.until('clickfall.liveCounts().commits > 0');
    await panel.evaluate('clickfall.actions.stop()');
    const analysis = analysisOf(await shownText(firefox()));
    expect(analysis.interactions.map(({ entryPoint }) => entryPoint?.handler ?? '')).toContain('handleCount');
  });
});
