import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { findFirefox } from '../../../scripts/find-firefox.mjs';
import type { Analysis } from '../../../src/analysis/model/analysis.ts';
import { analysisOf } from '../panel.ts';
import { type Firefox, openFirefox } from './open-firefox.ts';
import { type FirefoxPanel, openToolbox } from './open-toolbox.ts';

/** Firefox on a page, with the panel in its DevTools. */
export interface FirefoxSession {
  readonly firefox: Firefox;
  readonly page: Page;
  readonly panel: FirefoxPanel;
  /** Folder of the downloads. */
  readonly downloads: string;
}

/** The build for Firefox. */
export const EXTENSION = join(import.meta.dirname, '../../../dist/firefox');

const open = async (downloads: string): Promise<FirefoxSession> => {
  const executable = findFirefox();
  if (executable === null) throw new Error('no Firefox: npm run test:firefox finds or installs it');
  const firefox = await openFirefox({ executable, extension: EXTENSION, downloads });
  try {
    return { firefox, page: firefox.page, panel: await openToolbox(firefox), downloads };
  } catch (error) {
    await firefox.browser.close();
    throw error;
  }
};

/** One Firefox with DevTools and panel for all tests of a file. */
export const useFirefox = (): (() => FirefoxSession) => {
  let session: FirefoxSession | null = null;
  const downloads = mkdtempSync(join(tmpdir(), 'clickfall-firefox-'));
  beforeAll(async () => {
    session = await open(downloads);
  });
  afterAll(async () => {
    await session?.firefox.browser.close();
    rmSync(downloads, { recursive: true, force: true });
  });
  return () => {
    if (session === null) throw new Error('Firefox did not open');
    return session;
  };
};

/** Opens a page and waits until the panel talks to that document. */
export const openPage = async ({ page, panel }: FirefoxSession, url: string): Promise<void> => {
  await page.goto(url);
  const origin = await page.evaluate(() => performance.timeOrigin.toString(36));
  await panel.until(`clickfall.connected() && clickfall.pageDocument().startsWith(${JSON.stringify(origin)})`);
};

/** What the panel has recorded, once it is shown. */
export const shownText = async ({ panel }: FirefoxSession): Promise<string> => {
  await panel.until(`clickfall.phase() === 'ready'`);
  return String(await panel.evaluate('clickfall.recordingText()'));
};

/** Opens a page, clicks an element through the panel's "Next interaction", and analyses what was recorded. */
export const recordOn = async (session: FirefoxSession, url: string, selector: string): Promise<Analysis> => {
  await openPage(session, url);
  await session.page.waitForSelector(selector);
  await session.panel.evaluate('clickfall.actions.armNextInteraction()');
  await session.panel.until('clickfall.recordingStarted()');
  await session.page.click(selector);
  await session.panel.until(`clickfall.phase() !== 'armed'`);
  return analysisOf(await shownText(session));
};
