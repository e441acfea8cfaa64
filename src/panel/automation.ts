import type { PanelActions } from './panel-actions.ts';
import type { AnalysisOutcome, LiveCounts, PanelPhase, PanelState } from './state/panel-state.ts';
import type { PanelTrial } from './state/trial-state.ts';

/**
 * What the command line and the browser tests may ask of the panel page: the same actions that the toolbar's buttons
 * call. Web pages cannot reach it: it lives on the extension's own page.
 */
export interface PanelAutomation {
  /** `analysing`: nothing is recorded any more and not all is shown yet. `ready` and `no-page`: analysed, or it failed. */
  readonly phase: () => PanelPhase | 'analysing';
  readonly connected: () => boolean;
  /** Id of the page's document, "" while none has answered. A page that was reloaded or left has another one. */
  readonly pageDocument: () => string;
  /** The page's agent has answered "start": input from now on is recorded. */
  readonly recordingStarted: () => boolean;
  /** Documents (page and frames) that have answered "start" and not stopped. */
  readonly recordingDocuments: () => number;
  /** Totals of the recording that runs. */
  readonly liveCounts: () => LiveCounts;
  readonly actions: PanelActions;
  /** Ends the running recording once all that its inputs caused has come to rest. */
  readonly stopAtRest: () => void;
  /** The recording as its file's text; null while there is none. */
  readonly recordingText: () => Promise<string> | null;
  readonly message: () => string | null;
  /** Trials of memo that the panel shows. */
  readonly trials: () => readonly PanelTrial[];
}

declare global {
  var clickfall: PanelAutomation | undefined;
}

export interface AutomationOptions {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly recordingStarted: () => boolean;
  readonly recordingDocuments: () => number;
  readonly stopAtRest: () => void;
  readonly recordingText: () => Promise<string> | null;
}

const isAnalysing = (outcome: AnalysisOutcome): boolean =>
  outcome.kind === 'analysing' || (outcome.kind === 'done' && !outcome.isComplete);

export const exposeAutomation = ({
  state,
  actions,
  recordingStarted,
  recordingDocuments,
  stopAtRest,
  recordingText,
}: AutomationOptions): void => {
  globalThis.clickfall = {
    phase: () => (isAnalysing(state.outcome.value) ? 'analysing' : state.phase.value),
    connected: () => state.page.value.connected,
    pageDocument: () => state.page.value.document,
    liveCounts: () => state.liveCounts.value,
    actions,
    recordingStarted,
    recordingDocuments,
    stopAtRest,
    recordingText,
    message: () => state.message.value?.text ?? null,
    trials: () => state.trial.trials.value,
  };
};
