import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Finding } from '../../analysis/model/finding.ts';
import type { Interaction } from '../../analysis/model/interaction.ts';
import type { RendererFact } from '../../protocol/facts/session-facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { RequestQueryCounts } from '../../recording/query-counts.ts';
import type { Note } from '../../recording/recording.ts';
import type { Amount } from '../../recording/trim.ts';
import type { RecordingHead, RecordingSource, TaskProgress } from '../worker/task.ts';
import { type CompareState, createCompareState } from './compare-state.ts';
import { currentInteraction } from './current-interaction.ts';
import type { DevtoolsAbilities } from './devtools-abilities.ts';
import { type FindingGroup, groupFindings } from './group-findings.ts';
import { activeFilter, type RenderFilter } from './render-filter.ts';
import { searchMatches } from './search-matches.ts';
import type { Selection } from './selection.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { splitFindings } from './split-findings.ts';
import { createTrialState, type TrialState } from './trial-state.ts';

/**
 * - `connecting`: the panel dials the page
 * - `ready`: connected, nothing runs
 * - `recording`: until Stop
 * - `armed`: waits for the next input; `settling`: that input came, its cascade still runs
 * - `stopped`: Stop was asked for, the last facts and HAR entries are on their way
 * - `no-page`: nothing to talk to (tab gone, a page that extensions may not enter)
 */
export type PanelPhase = 'connecting' | 'ready' | 'recording' | 'armed' | 'settling' | 'stopped' | 'no-page';

/** Cheap totals while a recording runs; the analysis waits until it has ended. */
export interface LiveCounts {
  readonly inputs: number;
  readonly commits: number;
  readonly renders: number;
  readonly requests: number;
}

/** What the recording that runs holds, and what made room. */
export interface HeldAmount extends Amount {
  readonly droppedInputs: number;
  readonly droppedRenders: number;
}
export const NOTHING_HELD: HeldAmount = { renders: 0, bytes: 0, droppedInputs: 0, droppedRenders: 0 };

/** What is known of the inspected page before anything is recorded. */
export interface PageStatus {
  readonly connected: boolean;
  /** Id that the agent gave itself in the top document; "" before it answered. Another document, another id. */
  readonly document: string;
  readonly url: string;
  /** React loaded before the agent: only a reload gives full detail. */
  readonly reactBeforeAgent: boolean;
  readonly renderers: readonly RendererFact[];
}

export interface PanelMessage {
  readonly kind: 'info' | 'warning' | 'error';
  /** One sentence. */
  readonly text: string;
}

/** A function of the page on whose call the debugger pauses. */
export interface ActiveBreak {
  readonly token: string;
  /** Which function, for telling whether it has a break: `loanKey`. */
  readonly key: string;
  readonly name: string;
  /** URL of its frame, null for the page itself. */
  readonly frameUrl: string | null;
}

/** `compare` only while there is something to compare with. */
export type TabName = 'cascade' | 'ranked' | 'findings' | 'report' | 'compare';
/** The one dialog that may be open. */
export type DialogName = 'settings' | 'shortcuts' | 'export';
export type Theme = 'light' | 'dark';

/** What the timeline shows, on the recording's clock. */
export interface TimeRange {
  readonly start: Milliseconds;
  readonly end: Milliseconds;
}

/** A recording as the panel holds it: its facts stay where it is kept. */
export interface HeldRecording extends RecordingHead {
  readonly source: RecordingSource;
}

/** What became of a recording. */
export type AnalysisResult =
  | { readonly kind: 'none' }
  /** `isComplete` false: its findings are still on their way. */
  | { readonly kind: 'done'; readonly analysis: Analysis; readonly isComplete: boolean }
  /** The recording is still there and can be exported. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A recording that is read or analysed at the moment. */
export interface AnalysisWork {
  /** Of its file; null for what was just recorded. */
  readonly file: string | null;
  readonly progress: TaskProgress;
}

export type AnalysisOutcome = AnalysisResult | { readonly kind: 'analysing'; readonly work: AnalysisWork };

/** The Markdown report of an analysis with the notes of that time. */
export interface ReportText {
  readonly analysis: Analysis;
  readonly notes: readonly Note[];
  /** null: it could not be written, for `problem`. */
  readonly text: string | null;
  readonly problem: string;
}

export interface ListedFindings {
  readonly worth: readonly FindingGroup[];
  /** Folded away. */
  readonly minor: readonly FindingGroup[];
}

/** All that the views show. Views and connection write the signals; nothing else does. */
export interface PanelState {
  readonly phase: Signal<PanelPhase>;
  readonly page: Signal<PageStatus>;
  readonly recording: Signal<HeldRecording | null>;
  /** The user's remarks on steps of `recording`. */
  readonly notes: Signal<readonly Note[]>;
  /** What the Django Debug Toolbar counted for requests of `recording`, where the user had it read. */
  readonly queryCounts: Signal<readonly RequestQueryCounts[]>;
  /** null: nothing is read or analysed. */
  readonly work: Signal<AnalysisWork | null>;
  /** Of `recording`. */
  readonly result: Signal<AnalysisResult>;
  /** Of `result`, once the report was asked for. */
  readonly report: Signal<ReportText | null>;
  readonly liveCounts: Signal<LiveCounts>;
  readonly held: Signal<HeldAmount>;
  /** One sentence for the user until dismissed or replaced; null for none. */
  readonly message: Signal<PanelMessage | null>;
  readonly theme: Signal<Theme>;
  readonly devtools: Signal<DevtoolsAbilities>;
  readonly selection: Signal<Selection | null>;
  readonly activeTab: Signal<TabName>;
  /** null: fit to the current interaction. */
  readonly timeRange: Signal<TimeRange | null>;
  readonly search: Signal<string>;
  /** Kept from one session to the next. */
  readonly settings: Signal<Settings>;
  readonly dialog: Signal<DialogName | null>;
  /** Set in the page now; gone when it is left or reloaded. */
  readonly breaks: Signal<readonly ActiveBreak[]>;
  /** Name of the one component that timeline and tree are filtered by; null for all. */
  readonly componentFilter: Signal<string | null>;
  /** Derived from the settings and `componentFilter`; null where nothing is filtered. */
  readonly filter: ReadonlySignal<RenderFilter | null>;
  /** Findings of the current interaction only, where there are several. */
  readonly findingsOfOne: Signal<boolean>;
  /** Span that the user measures in the timeline. */
  readonly measured: Signal<TimeRange | null>;
  readonly compare: CompareState;
  /** Trials of memo on the live page, and what they brought. */
  readonly trial: TrialState;
  /** Derived from `work` and `result`. `none` while a recording runs. */
  readonly outcome: ReadonlySignal<AnalysisOutcome>;
  /** Derived: null while there is nothing to show. */
  readonly analysis: ReadonlySignal<Analysis | null>;
  /** Derived from the selection: whose cascade is shown. The longest one when nothing is selected. */
  readonly interaction: ReadonlySignal<Interaction | null>;
  /** Derived: the findings that are listed, those of several interactions that ask for the same change as one. */
  readonly findings: ReadonlySignal<ListedFindings>;
  /** Derived: by the id of a finding, all that ask for the same change as it, itself among them. */
  readonly sameFindings: ReadonlySignal<ReadonlyMap<string, readonly Finding[]>>;
  /** Derived: what `search` finds, in time order. */
  readonly matches: ReadonlySignal<readonly Selection[]>;
}

export const NO_COUNTS: LiveCounts = { inputs: 0, commits: 0, renders: 0, requests: 0 };

export const UNKNOWN_PAGE: PageStatus = {
  connected: false,
  document: '',
  url: '',
  reactBeforeAgent: false,
  renderers: [],
};

/** A recording grows, so that no analysis of it would last. */
export const isCapturing = (phase: PanelPhase): boolean =>
  phase === 'recording' || phase === 'armed' || phase === 'settling' || phase === 'stopped';

/** State of one panel. */
export const createPanelState = (): PanelState => {
  const phase = signal<PanelPhase>('connecting');
  const work = signal<AnalysisWork | null>(null);
  const result = signal<AnalysisResult>({ kind: 'none' });
  const selection = signal<Selection | null>(null);

  const outcome = computed<AnalysisOutcome>(() => {
    if (isCapturing(phase.value)) return { kind: 'none' };
    return work.value === null ? result.value : { kind: 'analysing', work: work.value };
  });
  const analysis = computed(() => (outcome.value.kind === 'done' ? outcome.value.analysis : null));
  const interaction = computed(() => (analysis.value ? currentInteraction(analysis.value, selection.value) : null));
  const findingsOfOne = signal(false);
  const search = signal('');
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const componentFilter = signal<string | null>(null);

  return {
    phase,
    page: signal(UNKNOWN_PAGE),
    recording: signal<HeldRecording | null>(null),
    notes: signal<readonly Note[]>([]),
    queryCounts: signal<readonly RequestQueryCounts[]>([]),
    work,
    result,
    report: signal<ReportText | null>(null),
    liveCounts: signal(NO_COUNTS),
    held: signal(NOTHING_HELD),
    message: signal<PanelMessage | null>(null),
    theme: signal<Theme>('light'),
    devtools: signal<DevtoolsAbilities>({ opensPlaces: true, breaks: true }),
    selection,
    activeTab: signal<TabName>('cascade'),
    timeRange: signal<TimeRange | null>(null),
    search,
    settings,
    componentFilter,
    filter: computed(() => activeFilter(settings.value, componentFilter.value)),
    findingsOfOne,
    measured: signal<TimeRange | null>(null),
    compare: createCompareState({ analysis, interaction }),
    trial: createTrialState(interaction),
    dialog: signal<DialogName | null>(null),
    breaks: signal<readonly ActiveBreak[]>([]),
    outcome,
    analysis,
    interaction,
    findings: computed(() => {
      if (analysis.value === null) return { worth: [], minor: [] };
      const only = findingsOfOne.value && analysis.value.interactions.length > 1 ? interaction.value : null;
      const { worth, minor } = splitFindings(analysis.value, settings.value.findingsFloor, only?.id ?? null);
      return { worth: groupFindings(worth), minor: groupFindings(minor) };
    }),
    sameFindings: computed(() => {
      const { findings, minorFindings } = analysis.value ?? { findings: [], minorFindings: [] };
      const groups = groupFindings([...findings, ...minorFindings]);
      return new Map(groups.flatMap(({ all }) => all.map(({ id }) => [id, all] as const)));
    }),
    matches: computed(() => (analysis.value ? searchMatches(analysis.value, search.value) : [])),
  };
};

/** Another recording comes: what was selected, measured and said belongs to the last one. */
export const forgetView = (state: PanelState): void => {
  state.selection.value = null;
  state.timeRange.value = null;
  state.measured.value = null;
  state.componentFilter.value = null;
  state.findingsOfOne.value = false;
  state.message.value = null;
};
