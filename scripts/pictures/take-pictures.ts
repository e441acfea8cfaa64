import { mkdir } from 'node:fs/promises';
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
  readonly prepare?: (session: PanelSession) => Promise<void>;
}

const ADD = '[data-testid="add-to-cart-7"]';

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

const pictures: readonly Picture[] = [
  { name: 'panel-light', width: 1280, height: 820, theme: 'light', prepare: clickOn('treeitem', 'CartIcon') },
  { name: 'panel-dark', width: 1280, height: 820, theme: 'dark', prepare: clickOn('treeitem', 'CartIcon') },
  { name: 'findings-light', width: 1280, height: 820, theme: 'light', prepare: clickOn('tab', 'Findings') },
  { name: 'ranked-dark', width: 1280, height: 820, theme: 'dark', prepare: clickOn('tab', 'Ranked') },
  { name: 'report-light', width: 1280, height: 820, theme: 'light', prepare: clickOn('tab', 'Report') },
  { name: 'narrow-light', width: 480, height: 820, theme: 'light' },
  { name: 'wide-dark', width: 1900, height: 700, theme: 'dark', prepare: clickOn('treeitem', '/api/cart/items') },
  { name: 'empty-light', width: 900, height: 600, theme: 'light', empty: true },
  { name: 'empty-dark', width: 900, height: 600, theme: 'dark', empty: true },
];

const drawn = (session: PanelSession) =>
  session.panel.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );

const take = async (picture: Picture, url: string, { executable, extension, out }: PictureOptions): Promise<void> => {
  const { name, width, height, theme } = picture;
  const session = await openPanelSession({ executable, extension, headless: true, theme, width: 1280, height: 900 });
  try {
    await openPage(session, url);
    if (picture.empty !== true) await recordClick(session, ADD);
    await session.devtools.bringToFront();
    await session.devtools.setViewport({ width, height });
    await drawn(session);
    await picture.prepare?.(session);
    await drawn(session);
    await session.devtools.screenshot({ path: join(out, `${name}.png`) });
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
