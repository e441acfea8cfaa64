import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTheme } from '../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { axeViolations } from '../support/axe.ts';
import { createKeyboard } from '../support/keyboard.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';
import { byRole, lookAtPanel, press } from '../support/panel-ui.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clickfall-looks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const LONG = 'CheckoutDeliveryAddressSuggestionListItemWithPostalCodeValidationHint';

describe('how the panel looks', () => {
  const panel = usePanel();
  let client: CDPSession | null = null;
  beforeAll(async () => {
    const { browser, panel: frame, devtools } = panel();
    const own = browser.targets().find((target) => target.url() === frame.url());
    client = await (own ?? devtools.target()).createCDPSession();
  });

  /** What the user asks of all programs. */
  const prefer = async (feature: 'forced-colors' | 'prefers-reduced-motion', value: string, isOn: boolean) => {
    await client?.send('Emulation.setEmulatedMedia', { features: isOn ? [{ name: feature, value }] : [] });
    await untilPanel(panel(), `matchMedia('(${feature}: ${value})').matches === ${isOn}`);
  };
  const open = async (text: string) => {
    const path = join(folder, 'opened.clickfall.json');
    await writeFile(path, text);
    await (await panel().panel.waitForSelector('input[type="file"]'))?.uploadFile(path);
  };
  const chord = (...chords: readonly string[]) => createKeyboard(panel()).press(...chords);
  /** Light and dark by axe; once more in the user's own palette. */
  const violations = async () => {
    const found = [...(await axeViolations(panel()))];
    await prefer('forced-colors', 'active', true);
    found.push(...(await axeViolations(panel())).map((line) => `forced ${line}`));
    await prefer('forced-colors', 'active', false);
    return found;
  };

  it('has no violations while it is empty, while it records, and with an error', async () => {
    const session = panel();
    await openPage(session, pageUrl('memo-list'));
    await lookAtPanel(session);
    expect(await violations()).toEqual([]);
    await session.panel.evaluate('clickfall.actions.armNextInteraction()');
    await untilPanel(session, `clickfall.phase() === 'armed'`);
    expect(await violations()).toEqual([]);
    await session.panel.evaluate('clickfall.actions.stop()');
    await untilPanel(session, `clickfall.phase() === 'ready'`);
    await open('{');
    await untilPanel(session, `clickfall.message() !== null`);
    expect(await violations()).toEqual([]);
    await press(session, 'button', 'Dismiss');
  });

  it('moves while it records, and not where motion is unwanted', async () => {
    const session = panel();
    const running = () =>
      session.panel.evaluate(
        () =>
          document
            .getAnimations()
            .filter(
              (animation) => animation instanceof CSSAnimation && animation.effect?.getTiming().iterations === Infinity,
            ).length,
      );
    await session.panel.evaluate('clickfall.actions.record()');
    await untilPanel(session, `clickfall.phase() === 'recording'`);
    expect(await running()).toBe(1);
    await prefer('prefers-reduced-motion', 'reduce', true);
    expect(await running()).toBe(0);
    await prefer('prefers-reduced-motion', 'reduce', false);
    await session.panel.evaluate('clickfall.actions.stop()');
    await untilPanel(session, `clickfall.phase() === 'ready'`);
  });

  it.each([
    { tab: 'cascade', shown: '[role="treeitem"]' },
    { tab: 'ranked', shown: '.ranked' },
    { tab: 'findings', shown: '.findings' },
    { tab: 'report', shown: '.report-text h2' },
  ])('has no violations in the tab $tab', async ({ tab, shown }) => {
    const session = panel();
    if (tab === 'cascade') {
      await session.page.bringToFront();
      await recordClick(session, '#count');
      await lookAtPanel(session);
      await session.panel.waitForSelector(shown);
    }
    await (await session.panel.waitForSelector(`#tab-${tab}`))?.click();
    await session.panel.waitForSelector(shown);
    expect(await violations()).toEqual([]);
  });

  it.each([
    { what: 'the export menu', button: 'Export', shown: '[role="menu"]' },
    { what: 'the filters', button: 'Filter', shown: '.popover' },
    { what: 'the settings', button: 'Settings', shown: 'dialog' },
    { what: 'the list of shortcuts', button: 'Keyboard shortcuts', shown: 'dialog' },
  ])('has no violations in $what', async ({ button, shown }) => {
    const session = panel();
    await press(session, 'button', button);
    await session.panel.waitForSelector(shown);
    expect(await violations()).toEqual([]);
    await chord('Escape');
    await untilPanel(session, `document.querySelector('${shown}') === null`);
  });

  it('keeps what is selected, what is avoidable and the timeline in the user’s own colours', async () => {
    const session = panel();
    await press(session, 'tab', 'Cascade');
    await createKeyboard(session).tabTo('tree', '');
    await chord('Home', 'ArrowDown');
    const read = () =>
      session.panel.evaluate(() => {
        const system = (colour: string) => {
          const probe = document.createElement('i');
          probe.style.color = colour;
          document.body.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        };
        const style = (selector: string) => {
          const found = document.querySelector(selector);
          return found ? getComputedStyle(found) : null;
        };
        const canvas = document.querySelector<HTMLCanvasElement>('.timeline-canvas canvas');
        const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        const drawn = new Set<string>();
        for (let at = 0; at < data.length; at += 4) drawn.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
        return {
          isSelectedShown: style('.cascade-row[aria-selected="true"]')?.backgroundColor === system('Highlight'),
          isAvoidableMarked: style('.pill.is-avoidable')?.backgroundColor === system('Mark'),
          hasGround: drawn.has(system('Canvas')),
          hasBars: drawn.has(system('CanvasText')) && drawn.has(system('GrayText')),
          hasPanelColours: drawn.has('rgb(108, 92, 231)'),
        };
      });
    expect(await read()).toMatchObject({ isSelectedShown: false, isAvoidableMarked: false, hasPanelColours: true });
    await prefer('forced-colors', 'active', true);
    await session.panel.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await read()).toEqual({
      isSelectedShown: true,
      isAvoidableMarked: true,
      hasGround: true,
      hasBars: true,
      hasPanelColours: false,
    });
    await prefer('forced-colors', 'active', false);
  });

  // DevTools itself gets no narrower than 250 px
  it.each([480, 360, 250])('stays usable in a dock where a zoom to 200 percent leaves %i px', async (width) => {
    const session = panel();
    await session.devtools.setViewport({ width, height: 640 });
    await untilPanel(session, `innerWidth <= ${width} && document.querySelector('.toolbar').scrollWidth <= innerWidth`);
    const outside = await session.panel.evaluate(() =>
      [...document.querySelectorAll('.toolbar button, .toolbar input, .timeline-head button')]
        .filter((control) => {
          const { left, right, top, bottom, width: size } = control.getBoundingClientRect();
          return left < 0 || right > innerWidth + 0.5 || top < 0 || bottom > innerHeight || size < 16;
        })
        .map((control) => control.getAttribute('aria-label')),
    );
    expect(outside).toEqual([]);
    expect(await session.panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const tree = await session.panel.evaluate(() => document.querySelector('[role="tree"]')?.clientHeight ?? 0);
    expect(tree).toBeGreaterThan(3 * 22);
    await press(session, 'tab', 'Report');
    await press(session, 'tab', 'Cascade');
    await session.devtools.setViewport(null);
  });

  it('cuts long names in their middle, shows the whole in a tooltip, and copies the whole', async () => {
    const session = panel();
    const text = String(await session.panel.evaluate('clickfall.recordingText()'));
    await open(text.replaceAll('"name":"Row"', `"name":"${LONG}"`));
    await untilPanel(session, `document.querySelector('[role="tree"]')?.textContent.includes('${LONG}')`);
    await session.devtools.setViewport({ width: 900, height: 700 });
    const cut = (row: string) =>
      session.panel.evaluate(
        (selector, name) => {
          const text = [...document.querySelectorAll(`${selector} .middle`)].find((item) => item.textContent === name);
          const [head, tail] = text?.children ?? [];
          if (!text || !head || !tail) return null;
          return {
            isCut: head.scrollWidth > head.clientWidth,
            endsWith: tail.textContent,
            isTailShown: tail.getBoundingClientRect().right <= text.getBoundingClientRect().right + 0.5,
            tooltip: text.closest('[title]')?.getAttribute('title') ?? '',
          };
        },
        row,
        LONG,
      );
    const expected = {
      isCut: true,
      endsWith: LONG.slice(-10),
      isTailShown: true,
      tooltip: expect.stringContaining(LONG),
    };
    expect(await cut('.cascade-row')).toEqual(expected);
    const copied = await session.panel.evaluate((name) => {
      const text = [...document.querySelectorAll('.cascade-row .middle')].find((item) => item.textContent === name);
      if (!text) return '';
      getSelection()?.selectAllChildren(text.parentElement ?? text);
      const clipboardData = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData }));
      return clipboardData.getData('text/plain');
    }, LONG);
    expect(copied.trim()).toBe(LONG);
    await press(session, 'tab', 'Ranked');
    await byRole(session, 'table', 'Components by cost');
    expect(await cut('.ranked')).toEqual(expected);
    await session.devtools.setViewport(null);
  });

  it('follows DevTools’ theme at once', async () => {
    const session = panel();
    const ground = () => session.panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await ground();
    await session.devtools.evaluate(setTheme('dark'));
    await untilPanel(session, `document.documentElement.dataset.theme === 'dark'`);
    expect(await ground()).not.toBe(before);
    await session.devtools.evaluate(setTheme('light'));
    await untilPanel(session, `document.documentElement.dataset.theme === 'light'`);
    expect(await ground()).toBe(before);
  });
});
