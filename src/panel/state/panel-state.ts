import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Analysis, Interaction } from '../../analysis/model.ts';
import type { RendererFact } from '../../protocol/facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { Recording } from '../../recording/recording.ts';
import { currentInteraction } from './current-interaction.ts';
import { searchMatches } from './search-matches.ts';
import type { Selection } from './selection.ts';

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

/** What is known of the inspected page before anything is recorded. */
export interface PageStatus {
  readonly connected: boolean;
  readonly url: string;
  /** null: not known yet. */
  readonly hasReact: boolean | null;
  /** React loaded before the agent: only a reload gives full detail. */
  readonly reactBeforeAgent: boolean;
  readonly renderers: readonly RendererFact[];
}

export interface PanelMessage {
  readonly kind: 'info' | 'warning' | 'error';
  /** One sentence. */
  readonly text: string;
}

export type TabName = 'cascade' | 'ranked' | 'findings' | 'report';
export type Theme = 'light' | 'dark';

/** What the timeline shows, on the recording's clock. */
export interface TimeRange {
  readonly start: Milliseconds;
  readonly end: Milliseconds;
}

/** `analyze` threw: the recording is still there and can be exported. */
export type AnalysisOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly reason: string };

/** All that the views show. Views and connection write the signals; nothing else does. */
export interface PanelState {
  readonly phase: Signal<PanelPhase>;
  readonly page: Signal<PageStatus>;
  readonly recording: Signal<Recording | null>;
  readonly liveCounts: Signal<LiveCounts>;
  /** One sentence for the user until dismissed or replaced; null for none. */
  readonly message: Signal<PanelMessage | null>;
  readonly theme: Signal<Theme>;
  readonly selection: Signal<Selection | null>;
  readonly activeTab: Signal<TabName>;
  /** null: fit to the current interaction. */
  readonly timeRange: Signal<TimeRange | null>;
  readonly search: Signal<string>;
  /** Derived. `none` while a recording runs. */
  readonly outcome: ReadonlySignal<AnalysisOutcome>;
  /** Derived: null while there is nothing to show. */
  readonly analysis: ReadonlySignal<Analysis | null>;
  /** Derived from the selection: whose cascade is shown. The longest one when nothing is selected. */
  readonly interaction: ReadonlySignal<Interaction | null>;
  /** Derived: what `search` finds, in time order. */
  readonly matches: ReadonlySignal<readonly Selection[]>;
}

export const NO_COUNTS: LiveCounts = { inputs: 0, commits: 0, renders: 0, requests: 0 };

export const UNKNOWN_PAGE: PageStatus = {
  connected: false,
  url: '',
  hasReact: null,
  reactBeforeAgent: false,
  renderers: [],
};

/** A recording grows, so that no analysis of it would last. */
export const isCapturing = (phase: PanelPhase): boolean =>
  phase === 'recording' || phase === 'armed' || phase === 'settling' || phase === 'stopped';

export interface PanelStateOptions {
  readonly analyze: (recording: Recording) => Analysis;
}

/** State of one panel. `analyze` is injected so that views can be shown on made-up data. */
export const createPanelState = ({ analyze }: PanelStateOptions): PanelState => {
  const phase = signal<PanelPhase>('connecting');
  const recording = signal<Recording | null>(null);
  const selection = signal<Selection | null>(null);

  const outcome = computed<AnalysisOutcome>(() => {
    if (isCapturing(phase.value) || recording.value === null) return { kind: 'none' };
    try {
      return { kind: 'done', analysis: analyze(recording.value) };
    } catch (error) {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  });
  const analysis = computed(() => (outcome.value.kind === 'done' ? outcome.value.analysis : null));
  const search = signal('');

  return {
    phase,
    page: signal(UNKNOWN_PAGE),
    recording,
    liveCounts: signal(NO_COUNTS),
    message: signal<PanelMessage | null>(null),
    theme: signal<Theme>('light'),
    selection,
    activeTab: signal<TabName>('cascade'),
    timeRange: signal<TimeRange | null>(null),
    search,
    outcome,
    analysis,
    interaction: computed(() => (analysis.value ? currentInteraction(analysis.value, selection.value) : null)),
    matches: computed(() => (analysis.value ? searchMatches(analysis.value, search.value) : [])),
  };
};
