import type { Milliseconds } from '../protocol/units.ts';
import { Failure, firstLine } from './failure.ts';
import type { PanelSession } from './panel-session.ts';
import { withoutThrowing } from './without-throwing.ts';

/** The agent ends an endless cascade itself after 15 s; the rest is for HAR entries and source maps. */
const SETTLES_WITHIN: Milliseconds = 45_000;
/** How long a page may take to load. */
export const LOADS_WITHIN: Milliseconds = 30_000;
/** How long a page may take to answer. */
export const APPEARS_WITHIN: Milliseconds = 10_000;

/** Waits until an expression is true in the panel. Throws `Failure`: `otherwise`, with what the panel itself says. */
export const waitInPanel = async (
  session: PanelSession,
  condition: string,
  timeout: Milliseconds,
  otherwise: string,
): Promise<void> => {
  try {
    await session.panel.waitForFunction(withoutThrowing(condition), { polling: 50, timeout });
  } catch (error) {
    if (!session.browser.connected) throw new Failure('Chromium was closed while recording.');
    const said = await session.panel.evaluate('clickfall.message()').catch(() => null);
    throw new Failure(typeof said === 'string' ? `${otherwise} ${said}` : `${otherwise} (${firstLine(error)})`);
  }
};

/** A page may be replaced by the next one while it is asked. */
const ORIGIN_ATTEMPTS = 5;

/** What the id of the page's document begins with: its time origin. "" where no page answers. */
const originOf = async ({ page }: PanelSession): Promise<string> => {
  for (let attempt = 0; attempt < ORIGIN_ATTEMPTS; attempt++) {
    const origin = await page.evaluate(() => performance.timeOrigin.toString(36)).catch(() => null);
    if (origin !== null) return origin;
  }
  return '';
};

/**
 * Waits until the panel talks to the document that the page shows now: after a navigation it dials that one anew.
 * `isRecording`: and until that document records. Throws `Failure` if it does not answer.
 */
export const followPage = async (session: PanelSession, isRecording: boolean): Promise<void> => {
  const origin = await originOf(session);
  await waitInPanel(
    session,
    `clickfall.connected() && clickfall.pageDocument().startsWith(${JSON.stringify(origin)})
     ${isRecording ? '&& clickfall.recordingDocuments() > 0' : ''}`,
    APPEARS_WITHIN,
    'The page cannot be reached by the panel.',
  );
};

/** Waits for the end of a recording. Returns it as the text of its file. Throws `Failure` with one sentence. */
export const recordedText = async (session: PanelSession): Promise<string> => {
  await waitInPanel(
    session,
    `clickfall.phase() === 'ready' || clickfall.phase() === 'no-page'`,
    SETTLES_WITHIN,
    'The recording did not come to an end.',
  );
  const text = await session.panel.evaluate('clickfall.recordingText()');
  if (typeof text !== 'string') throw new Failure('The panel holds no recording.');
  return text;
};
