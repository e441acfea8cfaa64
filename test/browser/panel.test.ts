import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxePuppeteer } from '@axe-core/puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { elementWith } from '../support/element-with.ts';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, panelText, press } from '../support/panel-ui.ts';

// The panel as a user meets it: real buttons, real keys, real files.

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-panel-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the panel', () => {
  const panel = usePanel();

  it('tells what to do while there is nothing to show', async () => {
    await openPage(panel(), pageUrl('add-to-cart'));
    await lookAtPanel(panel());
    // the page's React is told after its document, and drawn after that
    await untilPanel(panel(), `!document.body.innerText.includes('No React seen on this page')`);
    const text = await panelText(panel());
    expect(text).toMatch(/Next interaction[\s\S]*Record[\s\S]*Reload & record/);
    expect(text).not.toContain('No React seen on this page');
  });

  it('says that a page has no React, and what works all the same', async () => {
    await openPage(panel(), htmlUrl('first-script.html'));
    await lookAtPanel(panel());
    await panel().panel.waitForFunction(`document.body.innerText.includes('No React seen on this page')`, {
      polling: 50,
    });
    expect(await panelText(panel())).toMatch(/requests, marks and frames can be recorded/);
    await openPage(panel(), pageUrl('add-to-cart'));
  });

  it('records the next interaction by its button, and stops by itself', async () => {
    const session = panel();
    await press(session, 'button', 'Next interaction');
    await untilPanel(session, `clickfall.phase() === 'armed' && clickfall.recordingStarted()`);
    await session.page.bringToFront();
    await session.page.click('#add');
    await untilPanel(session, `clickfall.phase() === 'ready' && clickfall.recordingText() !== null`);
    await lookAtPanel(session);
    await session.panel.waitForSelector('[role="treeitem"]');
    const text = await panelText(session);
    expect(text).toContain('handleAdd');
    expect(text).toContain('/api/cart/items');
    expect(text).toMatch(/React 19\.3\.1 development/);
  });

  it('selects by keyboard in the tree, and the details follow', async () => {
    const session = panel();
    await lookAtPanel(session);
    await (await session.panel.waitForSelector('[role="tree"]'))?.focus();
    // click, handler, update: its first render is the fourth row
    for (let row = 0; row < 4; row++) await session.devtools.keyboard.press('ArrowDown');
    expect(await panelText(session)).toMatch(/why it rendered/i);
    expect(await panelText(session)).toMatch(/necessary/);
  });

  it('exports recording, report and Markdown as files', async () => {
    const session = panel();
    const client = await session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
    for (const format of ['recording', 'json', 'md']) {
      const saved = new Promise((resolve) =>
        client.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(state)),
      );
      await session.panel.evaluate(`clickfall.actions.exportAs('${format}')`);
      await saved;
    }
    const names = (await readdir(folder)).sort();
    expect(names.map((name) => name.replace(/^clickfall-127\.0\.0\.1-\d{8}-\d{6}\./, ''))).toEqual([
      'clickfall.json',
      'json',
      'md',
    ]);
    const report = names.find((name) => !name.includes('.clickfall.') && name.endsWith('.json')) ?? '';
    expect(JSON.parse(await readFile(join(folder, report), 'utf8'))).toMatchObject({ format: 'clickfall-report' });
  });

  it('opens a saved recording again', async () => {
    const session = panel();
    await session.panel.evaluate('clickfall.actions.clear()');
    const file = (await readdir(folder)).find((name) => name.endsWith('.clickfall.json')) ?? '';
    await lookAtPanel(session);
    const input = await session.panel.waitForSelector('input[type="file"]');
    if (input === null) throw new Error('no file input');
    await input.uploadFile(join(folder, file));
    await session.panel.waitForSelector('[role="treeitem"]');
    expect(await panelText(session)).toContain('handleAdd');
  });

  it.each([
    { what: 'a truncated file', name: 'cut.clickfall.json', text: '{"format":"clickfall-recording","version":1,"docu' },
    { what: 'a foreign file', name: 'foreign.json', text: '{"hello":1}' },
  ])('$what: says so in one sentence and keeps what was shown', async ({ name, text }) => {
    const session = panel();
    const path = join(folder, name);
    await writeFile(path, text);
    await lookAtPanel(session);
    const input = await session.panel.waitForSelector('input[type="file"]');
    if (input === null) throw new Error('no file input');
    await input.uploadFile(path);
    await untilPanel(session, `clickfall.message()?.startsWith('${name}')`);
    expect(await session.panel.evaluate('clickfall.message()')).toMatch(new RegExp(`^${name}: .+\\.$`));
    expect(await panelText(session)).toContain('handleAdd');
  });

  it('has no accessibility violations, light and dark', async () => {
    const session = panel();
    await lookAtPanel(session);
    for (const theme of ['light', 'dark']) {
      await session.panel.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      const { violations } = await new AxePuppeteer(session.panel).analyze();
      expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  it('opens a call site in the Sources panel', async () => {
    const session = panel();
    await openPage(session, pageUrl('add-to-cart'));
    await recordClick(session, '#add');
    await lookAtPanel(session);
    await press(session, 'button', 'Show handler');
    // DevTools' own tab strip of the Sources panel, behind its shadow roots
    await elementWith(session.devtools, '.tabbed-pane-header-tab-title', 'add-to-cart.tsx');
  });
});
