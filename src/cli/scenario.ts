import type { PanelSession } from './panel-session.ts';
import { openPage, recordClick, untilQuiet } from './record-click.ts';

/** What is recorded, once or again and again: each time on a page that was loaded anew. */
export interface Scenario {
  /** Loads the page. Throws `Failure`. */
  readonly open: (session: PanelSession) => Promise<void>;
  /** Waits until the loaded page can be used. Throws `Failure`. */
  readonly ready: (session: PanelSession) => Promise<void>;
  /** Does it and records it. Returns the recording as the text of its file. Throws `Failure`. */
  readonly record: (session: PanelSession) => Promise<string>;
}

/** One click on the first visible element that matches. */
export const clickScenario = (url: string, selector: string): Scenario => ({
  open: (session) => openPage(session, url),
  ready: untilQuiet,
  record: (session) => recordClick(session, selector),
});
