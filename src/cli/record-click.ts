import type { ElementHandle } from 'puppeteer';
import { Failure, firstLine } from './failure.ts';
import { APPEARS_WITHIN, LOADS_WITHIN, recordedText, waitInPanel } from './in-panel.ts';
import type { PanelSession } from './panel-session.ts';

/** Opens a page and waits until the panel talks to that document. Throws `Failure` if it does not answer. */
export const openPage = async (session: PanelSession, url: string): Promise<void> => {
  if (!URL.canParse(url))
    throw new Failure(`"${url}" is not a URL; write it with its scheme, like http://localhost:5173/.`);
  // a page in the background gets no animation frames: React would wait, and nothing would settle
  await session.page.bringToFront();
  const before = JSON.stringify(await session.panel.evaluate('clickfall.pageDocument()'));
  let arrived = 'true';
  try {
    const response = await session.page.goto(url, { waitUntil: 'load', timeout: LOADS_WITHIN });
    if (response !== null && response.status() >= 400) {
      throw new Failure(`${url} answered with HTTP ${response.status()}.`);
    }
    // no response: the same document, at another anchor
    if (response !== null) arrived = `clickfall.pageDocument() !== ${before}`;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${url} does not answer: ${firstLine(error).replace(/ at http.*$/, '')}.`);
  }
  await waitInPanel(
    session,
    `clickfall.connected() && clickfall.pageDocument() !== '' && ${arrived}`,
    APPEARS_WITHIN,
    `The page at ${url} cannot be reached by the panel.`,
  );
};

/** Waits until a page that loads more after its load event has what it needs; one that never ends loading is taken as it is. */
export const untilQuiet = async ({ page }: PanelSession): Promise<void> => {
  await page.waitForNetworkIdle({ idleTime: 500, timeout: LOADS_WITHIN }).catch(() => undefined);
};

/** Waits for the first visible match. Throws `Failure` if the selector is none, or nothing comes. */
const findVisible = async (session: PanelSession, selector: string): Promise<ElementHandle> => {
  try {
    // waitForSelector would wait for a broken selector too
    await session.page.$(selector);
  } catch {
    throw new Failure(`"${selector}" is not a CSS selector.`);
  }
  const target = await session.page
    .waitForSelector(selector, { visible: true, timeout: APPEARS_WITHIN })
    .catch(() => null);
  if (target === null) throw new Failure(`Nothing visible on the page matches "${selector}".`);
  return target;
};

/**
 * Arms the panel, clicks the first element that matches, and waits until the cascade has settled and all of it arrived.
 * Returns the recording as the text of its file. Throws `Failure` with one sentence.
 */
export const recordClick = async (session: PanelSession, selector: string): Promise<string> => {
  const target = await findVisible(session, selector);
  await session.panel.evaluate('clickfall.actions.armNextInteraction()');
  await waitInPanel(session, 'clickfall.recordingStarted()', APPEARS_WITHIN, 'The page did not start recording.');
  await target.click();
  return recordedText(session);
};
