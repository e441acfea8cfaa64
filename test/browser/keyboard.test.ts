import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../src/cli/record-click.ts';
import { createKeyboard, focusIn } from '../support/keyboard.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, panelText } from '../support/panel-ui.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-keyboard-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One pass from Record to the exported report. The mouse is not touched, and the panel is only read. */
describe('with the keyboard only', () => {
  const panel = usePanel();
  const keys = () => createKeyboard(panel());
  const focus = () => focusIn(panel());
  const textOf = (selector: string) =>
    panel().panel.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const untilGone = (selector: string) => untilPanel(panel(), `document.querySelector('${selector}') === null`);

  afterEach(async () => {
    expect(await focus()).toMatchObject({ isLost: false, isVisible: true });
  });

  it('comes into the panel by Tab, and F6 goes from part to part and around', async () => {
    const session = panel();
    await openPage(session, pageUrl('add-to-cart'));
    await lookAtPanel(session);
    await keys().pressUntil('Tab', ({ isLost }) => !isLost);
    const first = await focus();
    await keys().press('F6');
    expect(await focus()).not.toEqual(first);
    await keys().press('F6');
    expect(await focus()).toEqual(first);
  });

  it('records by Ctrl+E, and keeps the focus where content goes and comes', async () => {
    const session = panel();
    await keys().press('F6');
    expect((await focus()).name).toMatch(/^Next interaction/);
    await keys().press('Control+e');
    await untilPanel(session, `clickfall.phase() === 'recording' && clickfall.recordingStarted()`);
    expect(await focus()).toMatchObject({ role: 'button', name: 'Stop' });
    await session.page.bringToFront();
    await session.page.keyboard.press('Tab');
    await session.page.keyboard.press('Enter');
    await untilPanel(session, 'clickfall.liveCounts().commits >= 3');
    await lookAtPanel(session);
    expect((await focus()).name).toBe('Stop');
    await keys().press('Enter');
    await untilPanel(session, `clickfall.phase() === 'ready' && document.querySelector('[role="tree"]') !== null`);
    expect((await focus()).role).toBe('listbox');
  });

  it('walks the tree: opens, closes, selects, and the details follow', async () => {
    await keys().pressUntil('F6', ({ role }) => role === 'tree');
    await keys().press('Home', 'ArrowLeft');
    expect((await focus()).name).toMatch(/^keydown|^click|^press/);
    const closed = await panel().panel.evaluate(() => document.querySelectorAll('[role="treeitem"]').length);
    await keys().press('ArrowRight', 'ArrowDown');
    expect((await focus()).name).toContain('handleAdd');
    const open = await panel().panel.evaluate(() => document.querySelectorAll('[role="treeitem"]').length);
    expect(closed).toBe(1);
    expect(open).toBeGreaterThan(5);
    await keys().pressUntil('ArrowDown', ({ name }) => name.startsWith('AddButton'));
    expect(await textOf('.details-title')).toBe('AddButton');
    expect(await textOf('.details')).toContain('Why it rendered');
  });

  it('goes through the renders of the selected component by J and K', async () => {
    const place = () => textOf('.occurrences .num');
    const count = Number((await place()).split(' of ')[1]);
    expect(count).toBeGreaterThan(1);
    for (let back = 0; back < count; back++) await keys().press('k');
    expect(await place()).toBe(`1 of ${count}`);
    await keys().press('j');
    expect(await place()).toBe(`2 of ${count}`);
  });

  it('walks, zooms and measures in the timeline, and folds a row', async () => {
    await keys().press('Shift+F6', 'Shift+F6');
    expect((await focus()).role).toBe('application');
    const title = () => textOf('.details-title');
    const before = await title();
    await keys().press('ArrowDown');
    expect(await title()).not.toBe(before);
    await keys().press('Enter', 'w', 'd', 'm');
    const measured = await textOf('.measured b');
    expect(measured).toMatch(/^Δ .+ m?s$/);
    await keys().press('Escape');
    await untilGone('.measured');
    await keys().press('Home');
    await keys().tabTo('button', 'Requests');
    await keys().press('Enter');
    expect(await panel().panel.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await untilPanel(
      panel(),
      `chrome.storage.local.get('settings').then(({ settings }) => settings?.collapsedRows?.includes('requests'))`,
    );
  });

  it('filters, and takes the filter away again', async () => {
    await keys().tabBackTo('button', 'Filter');
    await keys().press('Enter');
    await untilPanel(panel(), `document.activeElement?.type === 'number'`);
    await keys().press('Tab', 'Space', 'Escape');
    expect((await focus()).name).toBe('Filter');
    expect(await textOf('.filters')).toContain('Only avoidable renders');
    await keys().tabBackTo('button', /^Remove filter/);
    await keys().press('Enter');
    await untilGone('.filters');
  });

  it('searches, and goes to the next and the previous match from anywhere', async () => {
    const place = () => textOf('.search [aria-live]');
    await keys().press('Control+f');
    await keys().type('commit');
    await keys().press('Enter', 'Enter');
    expect(await place()).toMatch(/^2 of \d+$/);
    await keys().press('Shift+Enter');
    expect(await place()).toMatch(/^1 of \d+$/);
    await keys().press('F6', 'F3');
    expect(await place()).toMatch(/^2 of \d+$/);
    await keys().press('Shift+F3');
    expect(await place()).toMatch(/^1 of \d+$/);
    await keys().press('/');
    await keys().press('Escape');
    expect(await place()).toBe('');
  });

  it('sorts the ranked components', async () => {
    await keys().press('Alt+Digit2');
    await untilPanel(panel(), `document.activeElement?.id === 'tab-ranked'`);
    await keys().tabTo('button', 'Renders');
    await keys().press('Enter');
    expect(
      await panel().panel.evaluate(() => document.activeElement?.closest('[aria-sort]')?.getAttribute('aria-sort')),
    ).toBe('descending');
  });

  it('selects a finding, and reads the whole report', async () => {
    await keys().press('Alt+Digit3');
    await untilPanel(panel(), `document.activeElement?.id === 'tab-findings'`);
    await keys().pressUntil('Tab', ({ role }) => role === 'summary' || role === 'button');
    if ((await focus()).role === 'summary') await keys().press('Enter', 'Tab');
    await keys().press('Enter');
    expect(await textOf('.details')).toContain('What to change');
    await keys().press('Alt+Digit4');
    await untilPanel(panel(), `document.activeElement?.id === 'tab-report'`);
    await keys().tabTo('button', 'Copy Markdown');
    await keys().press('Tab');
    expect(await textOf(':focus')).toContain('Entry point');
  });

  it('writes a note and saves it', async () => {
    await keys().press('Alt+Digit1');
    await untilPanel(panel(), `document.activeElement?.id === 'tab-cascade'`);
    await keys().tabTo('tree', '');
    await keys().press('Home', 'F6');
    await keys().tabTo('textarea', 'Note on this step');
    await keys().type('is this ?/jk the slow one');
    await keys().tabTo('button', 'Save note');
    await keys().press('Enter');
    await untilPanel(
      panel(),
      `[...document.querySelectorAll('.details button')].every((button) => button.textContent !== 'Save note')`,
    );
  });

  it('changes a setting, and is back where it was', async () => {
    await keys().press('F6');
    const before = await focus();
    await keys().press('Control+,');
    await keys().pressUntil('Tab', ({ role }) => role === 'input');
    await keys().press('Space', 'Space', 'Escape');
    expect(await focus()).toEqual(before);
  });

  it('lists every key on "?", and DevTools keeps its own settings to itself', async () => {
    const session = panel();
    await keys().type('?');
    const text = await panelText(session);
    for (const line of ['Next match of the search', 'Next render of the selected component', 'Next part of the panel'])
      expect(text).toContain(line);
    await keys().press('Escape');
    await untilGone('dialog');
  });

  it('keeps a recording as "before", and stops comparing', async () => {
    await keys().pressUntil('F6', ({ name }) => name === 'Record');
    await keys().tabTo('button', 'Compare…');
    await keys().press('ArrowDown');
    await untilPanel(panel(), `document.activeElement?.role === 'menuitem'`);
    await keys().press('Enter');
    await untilPanel(panel(), `document.querySelector('.compare-again') !== null`);
    await keys().tabTo('button', 'Stop comparing');
    await keys().press('Enter');
    await untilGone('.compare-again');
  });

  it('exports the report through the menu', async () => {
    const client = await panel().browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
    const saved = new Promise((resolve) =>
      client.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(state)),
    );
    await keys().pressUntil('F6', ({ name }) => name === 'Record');
    await keys().tabTo('button', 'Export');
    await keys().press('Enter');
    await untilPanel(panel(), `document.activeElement?.role === 'menuitem'`);
    await keys().pressUntil('ArrowDown', ({ name }) => name.startsWith('Report for people'));
    await keys().press('Enter');
    await saved;
    const [name = ''] = await readdir(folder);
    expect(await readFile(join(folder, name), 'utf8')).toContain('is this ?/jk the slow one');
    expect((await focus()).name).toBe('Export');
  });

  it('clears, and begins again', async () => {
    await keys().press('F6', 'Control+l');
    await untilPanel(panel(), `document.querySelector('.start') !== null`);
    expect((await focus()).name).toMatch(/^Next interaction/);
  });
});
