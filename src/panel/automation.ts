import type { PanelActions } from './panel-actions.ts';
import type { LiveCounts, PanelPhase, PanelState } from './state/panel-state.ts';

/**
 * What the command line and the browser tests may ask of the panel page: the same actions that the toolbar's buttons
 * call. Web pages cannot reach it: it lives on the extension's own page.
 */
export interface PanelAutomation {
  readonly phase: () => PanelPhase;
  readonly connected: () => boolean;
  /** The page's agent has answered "start": input from now on is recorded. */
  readonly recordingStarted: () => boolean;
  /** Documents (page and frames) that have answered "start" and not stopped. */
  readonly recordingDocuments: () => number;
  /** Totals of the recording that runs. */
  readonly liveCounts: () => LiveCounts;
  readonly actions: PanelActions;
  /** The recording as its file's text; null while there is none. */
  readonly recordingText: () => string | null;
  readonly message: () => string | null;
}

declare global {
  var clickfall: PanelAutomation | undefined;
}

export interface AutomationOptions {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly recordingStarted: () => boolean;
  readonly recordingDocuments: () => number;
  readonly recordingText: () => string | null;
}

export const exposeAutomation = ({
  state,
  actions,
  recordingStarted,
  recordingDocuments,
  recordingText,
}: AutomationOptions): void => {
  globalThis.clickfall = {
    phase: () => state.phase.value,
    connected: () => state.page.value.connected,
    liveCounts: () => state.liveCounts.value,
    actions,
    recordingStarted,
    recordingDocuments,
    recordingText,
    message: () => state.message.value?.text ?? null,
  };
};
