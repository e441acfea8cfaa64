import type { TrialTarget } from '../analysis/memo-candidates.ts';
import type { FormatId } from '../report/formats.ts';

/**
 * Everything the views may ask for that is more than a change of `PanelState`. Implemented by the composition root.
 *
 * No action throws or returns a promise: progress and failure come back through the state (`phase`, `message`).
 */
export interface PanelActions {
  /** Starts recording at once. A recording that is shown is replaced when the new one has its first fact. */
  readonly record: () => void;
  /** Ends the running recording, or disarms; what was recorded stays. */
  readonly stop: () => void;
  /** Waits for the next input, records what it causes, stops by itself when that has settled. */
  readonly armNextInteraction: () => void;
  /** Reloads the page and records from its first line. */
  readonly reloadAndRecord: () => void;
  /** Forgets the recording that is shown. */
  readonly clear: () => void;
  /** Reads and analyses a recording; what is shown stays until that is done. */
  readonly openFile: (file: File) => void;
  /** Ends what is being read or analysed. A recording that was just made stays, without its analysis. */
  readonly cancelAnalysis: () => void;
  readonly analyseAgain: () => void;
  /** `values`: with values of URL queries, and of props and state; without them if left out. */
  readonly exportAs: (format: ExportFormat, values?: boolean) => void;
  /** Brings `PanelState.report` up to date. */
  readonly writeReport: () => void;
  /** Shows a position in the Sources panel. */
  readonly openSource: (place: SourceTarget) => void;
  /** Shows the function of a component in the Sources panel, through the live page. */
  readonly inspectComponent: (target: ComponentTarget) => void;
  /** Shows the handler that the interaction ran, through the live page. `interaction` is an `Interaction.id`. */
  readonly inspectHandler: (interaction: string) => void;
  /** Pauses the debugger whenever the page calls it, until `removeBreak` or a reload. The break is in `PanelState.breaks`. */
  readonly breakOn: (target: CallTarget) => void;
  /** `ActiveBreak.token` */
  readonly removeBreak: (token: string) => void;
  /** Outlines an instance on the page instead of what was outlined; null: nothing. */
  readonly highlight: (target: ComponentTarget | null) => void;
  /** Shows the first element of an instance in the Elements panel. */
  readonly inspectElement: (target: ComponentTarget) => void;
  /** Selects a render of the component whose element is selected in the Elements panel. */
  readonly findSelectedElement: () => void;
  /** Reads recordings as what the shown one is compared with; several are runs of the same. */
  readonly compareWith: (files: readonly File[]) => void;
  /** Keeps the shown recording as what the next one is compared with. */
  readonly keepAsBefore: () => void;
  readonly stopComparing: () => void;
  /** Lets React skip instances of these components as `memo` would, until `endTrial`, a reload, or an error of the page. */
  readonly tryMemo: (targets: readonly TrialTarget[]) => void;
  readonly endTrial: (target: TrialTarget) => void;
  /** Shows a trial no longer. */
  readonly putTrialAway: (target: TrialTarget) => void;
  /** Asks the Django Debug Toolbar that watched a request (`Step.id`) for its counts, and adds them to the recording. */
  readonly readQueries: (step: string) => void;
  /** Keeps the user's remark on a step (`Step.id`) in the recording. An empty text removes it. */
  readonly addNote: (step: string, text: string) => void;
}

/** `recording`: `.clickfall.json` (`compressed`: the same as `.clickfall.json.gz`); else a report. */
export type ExportFormat = WrittenFormat | 'compressed';
/** What a worker writes. */
export type WrittenFormat = 'recording' | FormatId;

export interface SourceTarget {
  readonly url: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Something that the page calls. `interaction` is an `Interaction.id`. */
export type CallTarget =
  | { readonly kind: 'component'; readonly component: ComponentTarget }
  | { readonly kind: 'handler'; readonly interaction: string };

/** One mounted instance; its component type is what gets shown. */
export interface ComponentTarget {
  /** Instance id (`Render.componentId`), unique within its document. */
  readonly componentId: number;
  /** Index in `Recording.documents`; null where the step does not tell. */
  readonly document: number | null;
  readonly name: string;
}
