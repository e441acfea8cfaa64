import type { PanelSession } from '../panel-session.ts';
import type { OneBrowser } from './one-browser.ts';
import type { SessionRecordings } from './session-recordings.ts';

/** What all tools of one client share. */
export interface McpContext {
  readonly recordings: SessionRecordings;
  readonly inBrowser: OneBrowser<PanelSession>['inBrowser'];
  /** Captured values of props and state, and of URL queries, may be told. */
  readonly values: boolean;
}
