import type { CDPSession } from 'puppeteer';
import { openPanelSession, type PanelSession, setTheme } from '../../src/cli/panel-session.ts';
import { openPage, recordClick, untilQuiet } from '../../src/cli/record-click.ts';
import { withoutThrowing } from '../../src/cli/without-throwing.ts';
import type { Picture, Theme } from './picture.ts';

/** Of one click in the shop (demo/expected.json), as the list of interactions shows it in any language. */
const EXPECTED_COMMITS = '5 commits';
export const ADD = '[data-testid="add-to-cart-7"]';

export interface StageOptions {
  readonly executable: string;
  readonly extension: string;
  readonly language?: string;
  /** The demo shop, and the server of the tests' pages. */
  readonly shop: string;
  readonly pages: string;
}

/** A browser with DevTools and panel that plays one state after the other. */
export interface Stage {
  readonly session: PanelSession;
  readonly shop: string;
  readonly pages: string;
  /** "Add to cart" of the shop, recorded once: the text of its file. */
  readonly recording: string;
  /** Everything as it is at first, then what the picture starts from. */
  readonly reset: (picture: Picture) => Promise<void>;
  /** DevTools' theme; with `forcedColours` the user's own palette too. */
  readonly showTheme: (theme: Theme, forcedColours: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Waits until an expression is true in the panel page. */
export const until = async ({ session }: Pick<Stage, 'session'>, condition: string): Promise<void> => {
  await session.panel.waitForFunction(withoutThrowing(condition), { polling: 20, timeout: 20_000 });
};

/** Layout, the canvas' size, its picture: a frame each, and one more. */
export const drawn = async ({ session }: Pick<Stage, 'session'>): Promise<void> => {
  for (let frame = 0; frame < 4; frame++) {
    await session.panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
};

/** Opens a recording as the file picker would. */
export const openRecording = async (stage: Pick<Stage, 'session'>, text: string, name = 'shop'): Promise<void> => {
  const file = `new File([${JSON.stringify(text)}], ${JSON.stringify(`${name}.clickfall.json`)})`;
  await stage.session.panel.evaluate(`clickfall.actions.openFile(${file})`);
};

const panelClient = async ({ browser, panel, devtools }: PanelSession): Promise<CDPSession> => {
  const own = browser.targets().find((target) => target.url() === panel.url());
  return (own ?? devtools.target()).createCDPSession();
};

/** The user's own palette, a light or a dark one; null for none. */
const forceColours = async (session: PanelSession, client: CDPSession, theme: Theme | null): Promise<void> => {
  const features =
    theme === null
      ? []
      : [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: theme },
        ];
  await client.send('Emulation.setEmulatedMedia', { features });
  await until({ session }, `matchMedia('(forced-colors: active)').matches === ${theme !== null}`);
};

/** The tree is there, and no finding is still to come. */
const ANALYSED = `document.querySelector('[role="treeitem"]') !== null && /^\\d+$/.test(document.querySelector('.tab-count')?.textContent)`;

/** Everything as it was when the panel was opened. */
const forget = async (session: PanelSession, shop: string): Promise<void> => {
  const { page, panel } = session;
  page.removeAllListeners('request');
  await page.setRequestInterception(false);
  if (!page.url().startsWith(shop)) await page.goto(shop);
  await page.bringToFront();
  await panel.evaluate('chrome.storage.local.clear()');
  await panel.evaluate('location.reload()');
  await until({ session }, `globalThis.clickfall?.phase() === 'ready'`);
};

const reset = async (stage: Stage, picture: Picture): Promise<void> => {
  const { session, shop, recording } = stage;
  const { width, height, start = 'recording' } = picture;
  // a panel that was loaded again no longer hears of the page's scripts: what is recorded live has its own browser
  if (start !== 'live') await forget(session, shop);
  await session.devtools.bringToFront();
  await session.devtools.setViewport({ width, height });
  if (start === 'recording') await openRecording({ session }, recording);
  if (start !== 'empty') await until({ session }, ANALYSED);
};

const TRIES = 6;

/**
 * The click that demo/expected.json describes. A busy machine answers late, so that two of the shop's updates come into
 * one commit; and the first load waits for the shop's server, which compiles: then it is recorded again.
 */
const recordAsExpected = async (session: PanelSession, shop: string): Promise<string> => {
  await openPage(session, shop);
  await untilQuiet(session);
  for (let tries = 0; tries < TRIES; tries++) {
    await openPage(session, shop);
    await untilQuiet(session);
    const recording = await recordClick(session, ADD);
    await session.devtools.bringToFront();
    await until({ session }, ANALYSED);
    const counts = await session.panel.evaluate(() => document.querySelector('.interaction-counts')?.textContent);
    if (counts?.toLowerCase().includes(EXPECTED_COMMITS)) return recording;
  }
  throw new Error('This machine is too busy: the shop did not show its usual commits.');
};

/** Opens the browser and records what most pictures show. */
export const openStage = async ({ shop, pages, ...options }: StageOptions): Promise<Stage> => {
  const session = await openPanelSession({ ...options, headless: true, width: 1280, height: 900 });
  const recording = await recordAsExpected(session, shop);
  const client = await panelClient(session);
  const stage: Stage = {
    session,
    shop,
    pages,
    recording,
    reset: (picture) => reset(stage, picture),
    showTheme: async (theme, forcedColours) => {
      await session.devtools.evaluate(setTheme(theme));
      await forceColours(session, client, forcedColours ? theme : null);
      await until({ session }, `document.documentElement.dataset.theme === '${theme}'`);
    },
    close: session.close,
  };
  return stage;
};
