import type { PanelSession } from '../../../src/cli/panel-session.ts';

/** Where faults happen: a browser with page, DevTools and panel, of which faults take parts away. */
export interface Stage {
  readonly session: () => PanelSession;
  readonly extensionId: () => string;
  /** URL of the page of steps, at another host (and so another site) if wanted. */
  readonly url: (query: string, host?: '127.0.0.1' | 'localhost') => string;
  /** Opens DevTools anew on the page. */
  readonly reopen: () => Promise<void>;
  /** Folder of the extension, this stage's own. */
  readonly extension: string;
}

/** One thing that goes wrong while a page is recorded, by real means. */
export interface Fault {
  readonly name: string;
  /** Of the page that is recorded. */
  readonly query?: string;
  readonly act: (stage: Stage) => Promise<void>;
  /** What the panel must say afterwards; null: nothing is lost, and there is nothing to say. */
  readonly says: RegExp | null;
  /**
   * - `goes on`: the next click is part of the same recording
   * - `ends`: the fault ends the recording
   * - `answers nothing`: the page cannot answer "stop"
   */
  readonly outcome: 'goes on' | 'ends' | 'answers nothing';
  /** Who has what was acknowledged; the panel where left out. The fault takes the panel away, and its database stays. */
  readonly outlives?: 'journal';
  /** Makes the page usable again, as a user would. */
  readonly recover?: (stage: Stage) => Promise<void>;
}
