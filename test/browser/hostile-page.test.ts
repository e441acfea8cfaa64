import type { ConsoleMessage, Page } from 'puppeteer';
import { describe, expect, inject, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { commitsIn, recordWhile } from '../support/record-actions.ts';

const CLICKS = 8;

/** Newer ones read props themselves to log them, and break on such a page. */
const URL_OF_PAGE = () => pageUrl('hostile', { version: '19.0.0', mode: 'development' });

/** Runs before the extension's scripts, as nothing of a page can: what it does to natives is what the agent finds. */
const BEFORE_US = `
  for (const key of ['push', 'map', 'some']) {
    const native = Array.prototype[key];
    Array.prototype[key] = function (...args) { return Reflect.apply(native, this, args); };
  }
  const then = Promise.prototype.then;
  Promise.prototype.then = function (...args) { return Reflect.apply(then, this, args); };
  Object.defineProperty(Object.prototype, 'inherited', { get() { return undefined; }, set() {}, configurable: true });
  Error.stackTraceLimit = Infinity;
`;

interface Seen {
  readonly html: string;
  readonly said: readonly string[];
}

const clickOften = async (page: Page): Promise<void> => {
  for (let click = 1; click <= CLICKS; click++) {
    await page.click('#go');
    await page.waitForFunction((text) => document.querySelector('#count')?.textContent === text, {}, String(click));
  }
};

/** What the page shows and says while `use` uses it. */
const watch = async (page: Page, use: () => Promise<void>): Promise<Seen> => {
  const said: string[] = [];
  const onConsole = (message: ConsoleMessage) => said.push(`${message.type()} ${message.text()}`);
  const onError = (error: unknown) => said.push(`error ${error}`);
  page.on('console', onConsole);
  page.on('pageerror', onError);
  await use();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  page.off('console', onConsole);
  page.off('pageerror', onError);
  return { html, said };
};

/** Elements and attributes that only a name of the page can have made. */
const foreignElements = ({ panel }: PanelSession): Promise<readonly string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.matches(
            'img, iframe, object, embed, base, form, script:not([src]), style, a[href^="javascript:" i]',
          ) || element.getAttributeNames().some((name) => name.startsWith('on')),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );

describe('a hostile page', () => {
  const panel = usePanel();
  let plain: Seen;
  let recorded: Seen;
  let analysis: Analysis;

  it('shows and says the same with a recording as without', async () => {
    const session = panel();
    const { identifier } = await session.page.evaluateOnNewDocument(BEFORE_US);
    await openPage(session, URL_OF_PAGE());
    plain = await watch(session.page, () => clickOften(session.page));
    await openPage(session, URL_OF_PAGE());
    analysis = await recordWhile(session, async () => {
      recorded = await watch(session.page, () => clickOften(session.page));
    });
    await session.page.removeScriptToEvaluateOnNewDocument(identifier);
    expect(recorded).toEqual(plain);
    expect(plain.html).toContain('leaf');
  });

  it('is recorded honestly all the same', () => {
    expect(analysis.interactions).toHaveLength(CLICKS);
    expect(analysis.interactions.every(({ entryPoint }) => entryPoint?.handler === 'handleClick')).toBe(true);
    expect(commitsIn(analysis.steps)).toHaveLength(CLICKS);
    // on a busy machine looking at a commit may take too long, and says so
    expect(analysis.info.notes.filter((note) => !note.includes('cost: '))).toEqual([]);
  });

  it('hears that the extension is there, and no word of what it says', async () => {
    const heard = await panel().page.evaluate((): readonly string[] => Reflect.get(window, 'loot').heard);
    // the agent finds its foothold, and a frame tells its parent that it is one
    expect(heard.filter((what) => !/ clickfall:(agent|child-frame)$/.test(what))).toEqual([]);
  });

  it('cannot make its names elements of the panel, in any of its tabs', async () => {
    const session = panel();
    for (const tab of ['ranked', 'findings', 'report', 'cascade']) {
      await session.panel.evaluate((id) => document.querySelector<HTMLElement>(`#tab-${id}`)?.click(), tab);
      await session.panel.waitForSelector(`#tab-${tab}[aria-selected="true"]`);
      expect(await foreignElements(session), tab).toEqual([]);
    }
    const marked = 'Reflect.get(globalThis, "marked") === undefined';
    expect(await session.panel.evaluate(marked)).toBe(true);
    expect(await session.devtools.evaluate(marked)).toBe(true);
  });

  it('floods, forges and replays: the recording is the same, and nobody gave it anything', async () => {
    const session = panel();
    await openPage(session, URL_OF_PAGE());
    const own = await session.panel.evaluate('clickfall.pageDocument()');
    const attacked = await recordWhile(session, async () => {
      await session.page.evaluate((document) => Reflect.get(window, 'attack')(document), own);
      await clickOften(session.page);
    });
    expect(attacked.interactions).toHaveLength(CLICKS);
    expect(commitsIn(attacked.steps)).toHaveLength(CLICKS);
    expect(attacked.page.url).toContain('/page/hostile/');
    expect(attacked.info.dropped).toBe(0);
    const heard = await session.page.evaluate((): readonly string[] => Reflect.get(window, 'loot').heard);
    expect(heard.filter((what) => what.startsWith('given'))).toEqual([]);
  });

  it('finds a panel that lets no script in: inline, evaluated, in an attribute or from elsewhere', async () => {
    const refused = await panel().panel.evaluate(async (origin) => {
      const violations = new Set<string>();
      const heard = new Promise<void>((resolve) =>
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          violations.add(effectiveDirective);
          if (violations.size === 5) resolve();
        }),
      );
      const add = <K extends keyof HTMLElementTagNameMap>(tag: K, set: (element: HTMLElementTagNameMap[K]) => void) => {
        const element = document.createElement(tag);
        set(element);
        document.body.append(element);
        return element;
      };
      const added = [
        add('script', (script) => {
          script.textContent = 'globalThis.marked = true';
        }),
        add('script', (script) => {
          script.src = `${origin}/evil.js`;
        }),
        add('img', (img) => {
          img.src = `${origin}/evil.png`;
        }),
        add('style', (style) => {
          style.textContent = 'body { display: none }';
        }),
        add('button', (button) => {
          button.setAttribute('onclick', 'globalThis.marked = true');
          button.click();
        }),
      ];
      // in a task of its own: what DevTools evaluates may evaluate
      setTimeout(() => Reflect.apply(Function('globalThis.marked = true'), null, []));
      await heard;
      for (const element of added) element.remove();
      return { violations: [...violations].sort(), marked: Reflect.get(globalThis, 'marked') };
    }, inject('origin'));
    expect(refused).toEqual({
      violations: ['img-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'],
      marked: undefined,
    });
  });
});
