import { AxePuppeteer } from '@axe-core/puppeteer';
import type { CDPSession } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { elementWith } from '../support/element-with.ts';
import { pageTraces } from '../support/page-boxes.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, panelText } from '../support/panel-ui.ts';

// What the panel does to the live page with the selected step, through the real DevTools.

describe('a step and the page', () => {
  const panel = usePanel();

  /** DevTools goes to Sources when the page pauses, and to Elements for an element: back, as by the panel's tab. */
  const showPanel = async () => {
    await lookAtPanel(panel());
    const id = `chrome-extension://${new URL(panel().panel.url()).host}Clickfall`;
    await panel().devtools.evaluate(
      `import('./ui/legacy/legacy.js').then((UI) => UI.ViewManager.ViewManager.instance().showView('${id}'))`,
    );
  };

  /** Waits for an element whose name or text holds `text`. */
  const appears = async (selector: string, text: string) => {
    await showPanel();
    const find = (wanted: string, words: string): Element => {
      const all = [...document.querySelectorAll(wanted)];
      const found = all.find((item) => (item.ariaLabel ?? item.textContent).includes(words));
      if (found === undefined) throw new Error(`no ${wanted} "${words}"`);
      return found;
    };
    const isThere = `[...document.querySelectorAll('${selector}')].some((item) => (item.ariaLabel ?? item.textContent).includes('${text}'))`;
    await panel().panel.waitForFunction(isThere, { polling: 50, timeout: 15_000 });
    return panel().panel.evaluateHandle(find, selector, text);
  };

  /** Selects the first row of the tree with a text. */
  const selectRow = async (text: string) => (await appears('[role="treeitem"]', text)).click();

  /** By keyboard: the bar of breaks comes and goes above, and a mouse would miss what it moves. */
  const pressButton = async (name: string) => {
    await (await appears('button', name)).focus();
    await panel().devtools.keyboard.press('Enter');
  };

  const withDebugger = async <T>(work: (client: CDPSession) => Promise<T>): Promise<T> => {
    const client = await panel().page.createCDPSession();
    await client.send('Debugger.enable');
    try {
      return await work(client);
    } finally {
      await client.detach();
    }
  };

  /** Clicks on the page; resolves to the function in which it paused, null if the click went through. */
  const pausedBy = (selector: string): Promise<string | null> =>
    withDebugger(async (client) => {
      const paused = new Promise<string>((resolve) =>
        client.once('Debugger.paused', ({ callFrames }) => resolve(callFrames[0]?.functionName ?? '')),
      );
      await panel().page.bringToFront();
      const clicked = panel().page.click(selector);
      const first = await Promise.race([paused, clicked.then(() => null)]);
      if (first !== null) {
        await client.send('Debugger.resume');
        await clicked;
      }
      return first;
    });

  it('breaks on the next call of the handler, until that is taken away', async () => {
    await recordOn(panel(), pageUrl('instances'), '#count');
    await pressButton('Break on next call');
    await appears('button', 'Remove the break on handleCount');
    expect(await pausedBy('#count')).toBe('handleCount');
    await pressButton('Remove the break on handleCount');
    await panel().panel.waitForFunction(`document.querySelector('.breaks') === null`, { polling: 50 });
    expect(await pausedBy('#count')).toBe(null);
  });

  it.each([
    { row: 'Label', called: 'Label' },
    { row: 'Meter', called: 'render' },
  ])('breaks on the next render of $row', async ({ row, called }) => {
    await recordOn(panel(), pageUrl('instances'), '#count');
    await selectRow(row);
    await pressButton('Break on next render');
    await appears('button', `Remove the break on ${row}`);
    expect(await pausedBy('#count')).toBe(called);
    // the same button takes it away
    await pressButton('Break on next render');
    await panel().panel.waitForFunction(`document.querySelector('.breaks') === null`, { polling: 50 });
    expect(await pausedBy('#count')).toBe(null);
  });

  it('can take a break away while the page is paused on it', async () => {
    await recordOn(panel(), pageUrl('instances'), '#count');
    await pressButton('Break on next call');
    await appears('button', 'Remove the break on handleCount');
    await withDebugger(async (client) => {
      const paused = new Promise((resolve) => client.once('Debugger.paused', resolve));
      await panel().page.bringToFront();
      const clicked = panel().page.click('#count');
      await paused;
      await panel().panel.evaluate(`document.querySelector('.breaks button').click()`);
      await panel().panel.waitForFunction(`document.querySelector('.breaks') === null`, { polling: 50 });
      await client.send('Debugger.resume');
      await clicked;
    });
    expect(await pausedBy('#count')).toBe(null);
    expect(
      await panel().page.evaluate('Object.getOwnPropertyNames(window).filter((n) => /clickfall/.test(n))'),
    ).toEqual([]);
  });

  it('forgets its breaks when the page is reloaded, and says that the old functions are gone', async () => {
    await recordOn(panel(), pageUrl('instances'), '#count');
    await pressButton('Break on next call');
    await appears('button', 'Remove the break on handleCount');
    await openPage(panel(), pageUrl('instances'));
    await lookAtPanel(panel());
    await panel().panel.waitForFunction(`document.querySelector('.breaks') === null`, { polling: 50 });
    expect(await pausedBy('#count')).toBe(null);
    await pressButton('Break on next call');
    await untilPanel(panel(), `/No break could be set on handleCount/.test(clickfall.message())`);
  });

  it('highlights a component without a trace in the document, and takes it back', async () => {
    await recordOn(panel(), pageUrl('instances'), '#count');
    await panel().page.evaluate(() => {
      const seen: string[] = [];
      new MutationObserver((list) => seen.push(...list.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(window, { seen });
    });
    const before = await pageTraces(panel());
    await selectRow('Pair');
    await (await appears('button', 'Highlight on page')).hover();
    await panel().page.waitForFunction(HIGHLIGHTED('left,right'), { polling: 50 });
    const during = await pageTraces(panel());
    expect({ ...during, animations: 0 }).toEqual(before);
    const outlines = ['#left', '#right', '#title'].map((selector) =>
      panel().page.$eval(selector, (element) => getComputedStyle(element).outlineStyle),
    );
    expect(await Promise.all(outlines)).toEqual(['solid', 'solid', 'none']);
    await (await appears('button', 'Record')).hover();
    await panel().page.waitForFunction('document.getAnimations().length === 0', { polling: 50 });
    expect(await pageTraces(panel())).toEqual(before);
    expect(await panel().page.evaluate('window.seen')).toEqual([]);
  });

  it('highlights by keyboard, keeps it by a press, and follows the selection', async () => {
    await recordOn(panel(), pageUrl('instances'), '#count');
    await selectRow('Words');
    await (await appears('button', 'Highlight on page')).focus();
    // text alone: the element around it stands for it
    await panel().page.waitForFunction(HIGHLIGHTED('around-words'), {
      polling: 50,
    });
    await panel().devtools.keyboard.press('Enter');
    await panel().devtools.keyboard.press('Tab');
    expect(await panel().page.evaluate(HIGHLIGHTED('around-words'))).toBe(true);
    await selectRow('Meter');
    await panel().page.waitForFunction('document.getAnimations().length === 0', { polling: 50 });
  });

  it('shows the element of a component in Elements, and finds the renders of the element selected there', async () => {
    await recordOn(panel(), pageUrl('instances'), '#count');
    await selectRow('Meter');
    await pressButton('Inspect element');
    await elementWith(panel().devtools, 'li.selected', 'meter');
    await selectRow('Label');
    await pressButton('Use selected element');
    await panel().panel.waitForFunction(`document.querySelector('.details-title')?.textContent === 'Meter'`, {
      polling: 50,
    });
    expect(await panel().panel.evaluate('clickfall.message()')).toBe(null);
  });

  it('links each place to the editor of the settings', async () => {
    await recordClick(panel(), '#count');
    await selectRow('Label');
    const links = () =>
      panel().panel.$$eval('.details a', (all) => all.map((link) => `${link.ariaLabel} ${link.getAttribute('href')}`));
    expect(await links()).toEqual([]);
    // as another panel would store it
    await panel().panel.evaluate(
      `chrome.storage.local.set({ settings: { editor: { pattern: 'vscode://file/{path}:{line}:{column}', root: '/home/me/shop' } } })`,
    );
    await panel().panel.waitForFunction(`document.querySelector('.details a') !== null`, { polling: 50 });
    expect((await links())[0]).toMatch(
      /^Open instances\.tsx:\d+ in the editor vscode:\/\/file\/\/home\/me\/shop\/.*instances\.tsx:\d+:\d+$/,
    );
  });

  it('shows props and state of a render', async () => {
    await lookAtPanel(panel());
    await selectRow('Meter');
    expect(await panelText(panel())).toMatch(/Props and state\s+value prop\s+\d+ changed in this render/i);
  });

  it('has no accessibility violations with breaks set, light and dark', async () => {
    await pressButton('Break on next render');
    await appears('button', 'Remove the break on Meter');
    for (const theme of ['light', 'dark']) {
      await panel().panel.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      const { violations } = await new AxePuppeteer(panel().panel).analyze();
      expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

/** Ids of the highlighted elements, as an expression for the page. */
const HIGHLIGHTED = (ids: string): string =>
  `[...new Set(document.getAnimations().map(({ effect }) => effect.target.id))].join() === '${ids}'`;
