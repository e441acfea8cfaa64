import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startShop } from '../../demo/start-shop.mjs';
import { openPanelSession, type PanelSession } from '../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';

export interface PictureOptions {
  readonly executable: string;
  readonly extension: string;
  readonly out: string;
  /** Names of pictures to take; all if empty. */
  readonly only: readonly string[];
}

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** Runs after "Add to cart" was recorded, unless `empty`. */
  readonly empty?: boolean;
  readonly language?: string;
  /** Of the page, not of DevTools; `prepare` leaves it as it is to be seen. */
  readonly ofPage?: boolean;
  /** Returns the picture where it takes it itself. */
  readonly prepare?: (session: PanelSession) => Promise<unknown>;
}

const ADD = '[data-testid="add-to-cart-7"]';

/** Runs in the panel page. */
const inPanel = (code: string) => async (session: PanelSession) => {
  await session.panel.evaluate(code);
};

/** Keeps what was recorded, adds the same again, and shows the two beside each other. */
const compareWithAgain = async (session: PanelSession) => {
  await session.panel.evaluate('clickfall.actions.keepAsBefore()');
  await session.page.bringToFront();
  await recordClick(session, ADD);
  await session.devtools.bringToFront();
};

/** Drags over the timeline's ruler, which measures. */
const measure = async (session: PanelSession) => {
  const canvas = await session.panel.waitForSelector('.timeline-canvas canvas');
  const box = await canvas?.boundingBox();
  if (!box) throw new Error('no timeline');
  const y = box.y + 8;
  await session.devtools.mouse.move(box.x + box.width * 0.35, y);
  await session.devtools.mouse.down();
  await session.devtools.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  await session.devtools.mouse.up();
};

/** Clicks the first element of a role whose text holds `text`, as the mouse would. */
const clickOn = (role: string, text: string) => async (session: PanelSession) => {
  const found = await session.panel.evaluateHandle(
    (wantedRole, wantedText) =>
      [...document.querySelectorAll(`[role="${wantedRole}"]`)].find((item) => item.textContent?.includes(wantedText)) ??
      null,
    role,
    text,
  );
  const element = found.asElement();
  if (element === null) throw new Error(`no ${role} with "${text}"`);
  await session.panel.evaluate((item) => item instanceof HTMLElement && item.click(), element);
};

/** All that can be done with a component: an editor is set, and a break. */
const pageActions = async (session: PanelSession) => {
  await session.panel.evaluate(
    `chrome.storage.local.set({ settings: { editor: { pattern: 'vscode://file/{path}:{line}:{column}', root: '/home/me/shop' } } })`,
  );
  await clickOn('treeitem', 'CartIcon')(session);
  await session.panel.waitForFunction(`document.querySelector('.details-title')?.textContent === 'CartIcon'`, {
    polling: 50,
  });
  await session.panel.evaluate(
    `[...document.querySelectorAll('.details button')].find((button) => button.textContent === 'Break on next render').click()`,
  );
  await session.panel.waitForFunction(`document.querySelector('.breaks') !== null`, { polling: 50 });
  await session.panel.evaluate(`document.querySelector('.details-actions').scrollIntoView({ block: 'nearest' })`);
};

const selectHighlighted = async (session: PanelSession) => {
  await session.panel.evaluate(
    `[...document.querySelectorAll('[role="treeitem"]')].find((row) => row.textContent.startsWith('CartTotal')).click()`,
  );
  await session.panel.waitForFunction(`document.querySelector('.details-title')?.textContent === 'CartTotal'`, {
    polling: 50,
  });
  await drawn(session);
  await session.panel.evaluate(
    `[...document.querySelectorAll('.details button')].find((button) => button.textContent === 'Highlight on page').click()`,
  );
  await session.page.waitForFunction('document.getAnimations().length > 0', { polling: 50 });
  await session.page.bringToFront();
};

/** Records with outlines, filmed: of what is shown for a moment, the fullest frame is the picture. */
const recordHighlighted = async (session: PanelSession): Promise<Uint8Array> => {
  await session.panel.evaluate(`chrome.storage.local.set({ settings: { liveHighlight: true } })`);
  await session.panel.evaluate('clickfall.actions.record()');
  await session.panel.waitForFunction('clickfall.recordingStarted()', { polling: 50 });
  await session.page.bringToFront();
  const film = await session.page.createCDPSession();
  let fullest = '';
  film.on('Page.screencastFrame', ({ data, sessionId }) => {
    if (data.length > fullest.length) fullest = data;
    film.send('Page.screencastFrameAck', { sessionId });
  });
  await film.send('Page.startScreencast', { format: 'png' });
  await session.page.click(ADD);
  await session.panel.waitForFunction('clickfall.liveCounts().commits >= 5', { polling: 50 });
  await film.send('Page.stopScreencast');
  return Buffer.from(fullest, 'base64');
};

const press = (label: string) => inPanel(`document.querySelector('[aria-label="${label}"]').click()`);

const filterAndMeasure = async (session: PanelSession) => {
  await clickOn('tab', 'Ranked')(session);
  await session.panel.evaluate(
    `[...document.querySelectorAll('.ranked td .link')].find((row) => row.textContent === 'CartRow')?.click()`,
  );
  await clickOn('tab', 'Cascade')(session);
  await measure(session);
};

const pictures: readonly Picture[] = [
  { name: 'panel-light', width: 1280, height: 820, theme: 'light', prepare: clickOn('treeitem', 'CartIcon') },
  { name: 'panel-dark', width: 1280, height: 820, theme: 'dark', prepare: clickOn('treeitem', 'CartIcon') },
  { name: 'findings-light', width: 1280, height: 820, theme: 'light', prepare: clickOn('tab', 'Findings') },
  { name: 'ranked-dark', width: 1280, height: 820, theme: 'dark', prepare: clickOn('tab', 'Ranked') },
  { name: 'report-light', width: 1280, height: 820, theme: 'light', prepare: clickOn('tab', 'Report') },
  { name: 'narrow-light', width: 480, height: 820, theme: 'light' },
  { name: 'wide-dark', width: 1900, height: 700, theme: 'dark', prepare: clickOn('treeitem', '/api/cart/items') },
  { name: 'compare-light', width: 1280, height: 1150, theme: 'light', prepare: compareWithAgain },
  { name: 'compare-dark', width: 1280, height: 820, theme: 'dark', prepare: compareWithAgain },
  { name: 'compare-narrow', width: 480, height: 820, theme: 'light', prepare: compareWithAgain },
  { name: 'filter-light', width: 1280, height: 820, theme: 'light', prepare: filterAndMeasure },
  { name: 'settings-light', width: 1000, height: 820, theme: 'light', prepare: press('Settings') },
  { name: 'settings-narrow-dark', width: 480, height: 820, theme: 'dark', prepare: press('Settings') },
  { name: 'shortcuts-dark', width: 1000, height: 700, theme: 'dark', prepare: press('Keyboard shortcuts') },
  { name: 'german-light', width: 1280, height: 820, theme: 'light', language: 'de' },
  { name: 'actions-light', width: 1280, height: 900, theme: 'light', prepare: pageActions },
  { name: 'actions-narrow-dark', width: 480, height: 1000, theme: 'dark', prepare: pageActions },
  { name: 'page-highlight', width: 1280, height: 820, theme: 'light', ofPage: true, prepare: selectHighlighted },
  { name: 'page-live', width: 1280, height: 820, theme: 'light', ofPage: true, prepare: recordHighlighted },
  { name: 'empty-light', width: 900, height: 600, theme: 'light', empty: true },
  { name: 'empty-dark', width: 900, height: 600, theme: 'dark', empty: true },
];

/** Layout, the canvas' size, its picture: a frame each, and one more. */
const drawn = async (session: PanelSession) => {
  for (let frame = 0; frame < 4; frame++) {
    await session.panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
};

const take = async (picture: Picture, url: string, { executable, extension, out }: PictureOptions): Promise<void> => {
  const { name, width, height, theme, language } = picture;
  const session = await openPanelSession({
    executable,
    extension,
    headless: true,
    theme,
    width: 1280,
    height: 900,
    ...(language === undefined ? {} : { language }),
  });
  try {
    await openPage(session, url);
    if (picture.empty !== true) await recordClick(session, ADD);
    await session.devtools.bringToFront();
    await session.devtools.setViewport({ width, height });
    await drawn(session);
    const taken = await picture.prepare?.(session);
    if (picture.ofPage !== true) await drawn(session);
    const target = picture.ofPage === true ? session.page : session.devtools;
    const image = taken instanceof Uint8Array ? taken : await target.screenshot();
    await writeFile(join(out, `${name}.png`), image);
    console.log(join(out, `${name}.png`));
  } finally {
    await session.close();
  }
};

/** Takes each picture in a fresh browser: nothing of one state leaks into the next. */
export const takePictures = async (options: PictureOptions): Promise<void> => {
  await mkdir(options.out, { recursive: true });
  const shop = await startShop({ port: 0 });
  try {
    for (const picture of pictures) {
      if (options.only.length === 0 || options.only.includes(picture.name)) await take(picture, shop.url, options);
    }
  } finally {
    await shop.close();
  }
};
