import type { Bailout, Change, Evidence, RenderColumns, StoreKind } from '../protocol/facts.ts';
import type { EpochMilliseconds, Milliseconds } from '../protocol/units.ts';
import type { NetworkRequest, RequestPhases, ServerTimingMetric } from '../recording/network-request.ts';
import type { QueryCounts } from '../recording/query-counts.ts';
import type { Note } from '../recording/recording.ts';
import type { Instances } from './instances.ts';
import type { NumberColumn } from './number-column.ts';

/**
 * The result of `analyze(recording)`: what the panel shows and what reports are made of.
 *
 * Times are milliseconds on the recording's clock: 0 is the recording's start on the page clock of its first document;
 * other documents are shifted by their `timeOrigin`. `null` is unknown, never 0.
 */
export interface Analysis {
  readonly page: { readonly url: string; readonly title: string; readonly userAgent: string };
  /** What the page's clock called 0 on the recording's: for readers that count from 1970. */
  readonly epoch: EpochMilliseconds;
  readonly react: readonly ReactInfo[];
  readonly info: RecordingInfo;
  readonly interactions: readonly Interaction[];
  /** All steps in time order; ids are stable for the same recording. */
  readonly steps: readonly Step[];
  readonly stepById: ReadonlyMap<string, Step>;
  /** Step ids that a step caused, in time order. */
  readonly effectsOf: ReadonlyMap<string, readonly string[]>;
  readonly components: readonly ComponentSummary[];
  /** Names, paths and sources of component instances, by `CommitStep.document`. */
  readonly instances: readonly Instances[];
  /** Worth reading, ranked. */
  readonly findings: readonly Finding[];
  /** Below the floor of 1 ms: folded away as "not worth it". */
  readonly minorFindings: readonly Finding[];
  readonly notes: readonly Note[];
}

export interface ReactInfo {
  readonly renderer: number;
  readonly version: string;
  readonly build: 'development' | 'profiling' | 'production' | 'unknown';
  readonly hasDurations: boolean;
  readonly support: 'full' | 'partial' | 'untested';
  /** What cannot be told, in words. */
  readonly missing: readonly string[];
}

export interface RecordingInfo {
  /** ISO 8601; "" where an imported file does not tell. */
  readonly startedAt: string;
  readonly durationMs: Milliseconds;
  /** Facts that did not make it: dropped by the outbox, lost on the way, refused by the decoder. */
  readonly dropped: number;
  readonly overheadMs: Milliseconds;
  readonly complete: boolean;
  /** Another tool's file, which `notes` tell of: nothing was recorded here. */
  readonly imported: boolean;
  /** Everything a reader must know before trusting it, one sentence each. */
  readonly notes: readonly string[];
}

export interface Interaction {
  readonly id: string;
  readonly type: string;
  readonly at: Milliseconds;
  readonly end: Milliseconds;
  readonly target: { readonly selector: string; readonly text: string };
  readonly entryPoint: EntryPoint | null;
  readonly timing: InteractionTiming;
  /** Ids of all steps that it caused, in time order. */
  readonly steps: readonly string[];
  readonly totals: InteractionTotals;
}

export interface EntryPoint {
  readonly component: string;
  readonly componentId: number;
  readonly path: string;
  readonly handler: string;
  readonly prop: string;
  readonly source: SourcePlace | null;
  /** Index in `Recording.documents`, and id of the input fact by which that document's page still knows the handler. */
  readonly document: number;
  readonly input: number;
}

export interface SourcePlace {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly mapped: boolean;
}

export interface InteractionTiming {
  readonly inputDelay: Milliseconds | null;
  readonly processing: Milliseconds | null;
  readonly presentationDelay: Milliseconds | null;
  /** From the input to the end of the last step it caused. */
  readonly settledAfter: Milliseconds;
}

export interface InteractionTotals {
  readonly commits: number;
  readonly renders: number;
  readonly mounts: number;
  readonly avoidable: number;
  readonly requests: number;
  /** Sum of self time of all renders, null where the build has no durations. */
  readonly renderMs: Milliseconds | null;
  /** Sum of self time of avoidable renders. */
  readonly avoidableMs: Milliseconds | null;
}

export interface Cause {
  readonly id: string;
  readonly evidence: Evidence;
}

interface StepBase {
  /** `i1`, `r1`, `a1`, `u1`, `c1`, `t1`, `m1`, `p1`, `f1`, `l1`: kind letter and number in time order. */
  readonly id: string;
  readonly at: Milliseconds;
  /** null if instant. */
  readonly end: Milliseconds | null;
  readonly causes: readonly Cause[];
  /** Interaction it belongs to, or null. */
  readonly interaction: string | null;
}

export type Step =
  | InteractionStep
  | RequestStep
  | ActionStep
  | UpdateStep
  | CommitStep
  | EffectStep
  | TimerStep
  | MarkStep
  | PaintStep
  | LongFrameStep;

/** The root of a cascade. */
export interface InteractionStep extends StepBase {
  readonly kind: 'interaction';
}

export interface RequestStep extends StepBase {
  readonly kind: 'request';
  readonly method: string;
  readonly url: string;
  /** null while it has no answer; 0 for an aborted or failed one. */
  readonly status: number | null;
  readonly resourceType: string;
  readonly phases: RequestPhases | null;
  readonly serverTiming: readonly ServerTimingMetric[];
  /** App frames first where it could be told. */
  readonly initiator: readonly StackFrame[];
  readonly traceId: string | null;
  /** What the server says of itself in headers of its own (`x-runtime`, `x-request-id`, …), as they stand there; by lower-case name. */
  readonly serverHeaders: Readonly<Record<string, string>>;
  /** null: the response names no Django Debug Toolbar. */
  readonly debugToolbar: DebugToolbar | null;
  readonly contentSize: number | null;
  readonly transferSize: number | null;
  readonly contentEncoding: string;
  readonly httpVersion: string;
  readonly fromCache: boolean;
  readonly bodyHash: number | null;
  /** HAR entry joined by `key` (exact), by `order`, or none. */
  readonly join: 'key' | 'order' | 'none' | 'har-only';
  /** The browser's own entry, as far as it may be kept; null where none was joined. */
  readonly network: NetworkRequest | null;
  readonly responseAt: Milliseconds | null;
}

/** The Django Debug Toolbar that watched a request on the server. */
export interface DebugToolbar {
  readonly id: string;
  /** Where the toolbar answers with its SQL panel of this request: on the request's own origin. */
  readonly sqlPanel: string;
  /** null: not read. */
  readonly counts: QueryCounts | null;
}

export interface StackFrame {
  readonly function: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly mapped: boolean;
  readonly library: boolean;
}

/** An action that a state library announced; `end` is when its dispatch returned. */
export interface ActionStep extends StepBase {
  readonly kind: 'action';
  readonly store: StoreKind;
  /** Name that the application gave the store; "" for none. */
  readonly name: string;
  /** `cart/addItem` */
  readonly type: string;
  readonly callSite: (SourcePlace & { readonly function: string }) | null;
  readonly stack: readonly StackFrame[];
}

export interface UpdateStep extends StepBase {
  readonly kind: 'update';
  readonly component: string;
  readonly componentId: number;
  readonly updateType: string;
  /** Name of the state, or `#n`, or "". */
  readonly hook: string;
  /** How the component's source reaches it: `useCart › useState items`; absent if unknown. */
  readonly hookPath?: string;
  /** `setItems`, `dispatch`, … as written at the call site; "" if unknown. */
  readonly callee: string;
  readonly lane: string;
  readonly how: 'exact' | 'scan' | 'ambiguous';
  readonly during: 'event' | 'layout-effect' | 'passive-effect' | 'render' | 'other';
  readonly effectOf: string;
  readonly callSite: (SourcePlace & { readonly function: string }) | null;
  readonly stack: readonly StackFrame[];
  readonly commit: string | null;
}

export interface CommitStep extends StepBase {
  readonly kind: 'commit';
  /** 1, 2, … within the recording, as people name it. */
  readonly number: number;
  readonly renderer: number;
  readonly root: number;
  /** Document index: instance ids are unique within it only. */
  readonly document: number;
  readonly phases: {
    readonly render: Milliseconds | null;
    readonly layout: Milliseconds | null;
    readonly passive: Milliseconds | null;
  };
  /** Start of the render phase; `at` is where React began to commit, `end` where layout effects were done. */
  readonly renderStart: Milliseconds;
  /** When its passive effects ran; null where none were seen. */
  readonly passiveSpan?: { readonly at: Milliseconds; readonly end: Milliseconds; readonly effects: number } | null;
  readonly isMount: boolean;
  readonly isHydration: boolean;
  readonly renders: RenderTable;
  readonly bailouts: readonly { readonly name: string; readonly count: number; readonly by: Bailout['by'] }[];
  readonly discarded: readonly string[];
  /** Instance ids. */
  readonly unmounted: readonly number[];
  /** Comparisons stopped early: some verdicts are `unknown` because of it. */
  readonly budgetEnded: boolean;
}

/** The renders of one commit in columns (a commit can hold 100 000). `renderAt` gives one as an object. */
export interface RenderTable {
  readonly length: number;
  readonly columns: RenderTableColumns;
  /** Shared objects: equal verdicts are one object. Mounts have none. */
  readonly verdicts: readonly (Verdict | null)[];
  /**
   * What the fix of each avoidable render would save in this commit, in ms, once the props it names are stable;
   * UNMEASURED for other renders, for remounts, and without durations.
   */
  readonly savings: NumberColumn;
}

/** `RenderColumns` as they were recorded, or as they came from another thread. */
export type RenderTableColumns = {
  readonly [K in keyof RenderColumns]: K extends 'changeSets' ? RenderColumns[K] : NumberColumn;
};

/** One component in one commit, as an object for showing. */
export interface Render {
  readonly commit: string;
  readonly index: number;
  readonly componentId: number;
  readonly name: string;
  readonly path: string;
  readonly key: string | null;
  readonly type: string;
  readonly phase: 'mount' | 'update';
  readonly start: Milliseconds | null;
  readonly self: Milliseconds | null;
  readonly subtree: Milliseconds | null;
  readonly parentIndex: number;
  readonly reasons: readonly Reason[];
  readonly verdict: Verdict | null;
  readonly saving: Milliseconds | null;
  readonly source: SourcePlace | null;
}

export interface Reason {
  readonly kind:
    | 'parent'
    | 'state'
    | 'reducer'
    | 'context'
    | 'props'
    | 'store'
    | 'force'
    | 'deferred'
    | 'optimistic'
    | 'action'
    | 'transition'
    | 'retry'
    | 'refresh'
    | 'class-state'
    | 'mount'
    | 'unknown';
  readonly name?: string;
  readonly hook?: number;
  readonly before?: string;
  readonly after?: string;
  /** `equal`: another reference, same content; `different`; `unknown`; for functions `unknown` with `sameText`. */
  readonly equality?: 'same' | 'equal' | 'different' | 'unknown';
  readonly change?: Change;
  /** parent: its name; context: the provider's owner; props: the component that made the new reference. */
  readonly from?: string;
  /** Hooks: how the source reaches it, `useCart › useState items`. */
  readonly path?: string;
  /** Where the source calls the hook, or makes the context's value or the prop's new reference. */
  readonly source?: SourcePlace;
}

export type VerdictClass = 'necessary' | 'avoidable' | 'unknown';
export type Certainty = 'proven' | 'strong' | 'weak';
export type Because =
  | 'props-equal'
  | 'data-equal'
  | 'elements-equal'
  | 'functions-only'
  | 'context-equal'
  | 'store-equal'
  | 'state-equal'
  | 'comparator'
  | 'remount-key'
  | 'remount-type';
export type Fix =
  | 'memo'
  | 'stabilize-prop'
  | 'hoist-element'
  | 'use-callback'
  | 'memoize-context'
  | 'memoize-selector'
  | 'keep-reference'
  | 'fix-comparator'
  | 'stable-key'
  | 'hoist-component';

export interface Verdict {
  readonly class: VerdictClass;
  /** For `avoidable`; null otherwise. */
  readonly because: Because | null;
  readonly certainty: Certainty | null;
  readonly fix: Fix | null;
  /** What was used, so that a reader can disprove it. One short clause each. */
  readonly facts: readonly string[];
  /** Where the unstable reference was made, or the parent that rendered. */
  readonly blame: { readonly component: string; readonly source: SourcePlace | null } | null;
}

export interface EffectStep extends StepBase {
  readonly kind: 'effect';
  readonly component: string;
  readonly componentId: number;
  readonly phase: 'layout' | 'passive';
}

export interface TimerStep extends StepBase {
  readonly kind: 'timer';
  readonly type: string;
  readonly label: string;
}

export interface MarkStep extends StepBase {
  readonly kind: 'mark';
  readonly type: 'mark' | 'measure';
  readonly name: string;
}

export interface PaintStep extends StepBase {
  readonly kind: 'paint';
  readonly type: string;
  readonly value: number;
}

export interface LongFrameStep extends StepBase {
  readonly kind: 'long-frame';
  readonly blocking: Milliseconds;
  readonly forcedLayout: Milliseconds;
  readonly invokers: readonly string[];
}

/** One row of the Ranked table: all instances of one component in the recording. */
export interface ComponentSummary {
  readonly name: string;
  readonly type: string;
  readonly compiled: boolean;
  readonly renders: number;
  readonly mounts: number;
  readonly avoidable: number;
  readonly instances: number;
  readonly self: Milliseconds | null;
  readonly subtree: Milliseconds | null;
  readonly memoHits: number;
  readonly memoMisses: number;
  readonly source: SourcePlace | null;
}

export type Level = 'high' | 'medium' | 'low';

export interface Finding {
  readonly id: string;
  readonly rule: RuleName;
  readonly interaction: string | null;
  /** Component it is about, or null for requests and page. */
  readonly component: string | null;
  readonly title: string;
  readonly impact: Level;
  readonly effort: 'S' | 'M' | 'L';
  readonly priority: Level;
  readonly confidence: 'proven' | 'strong' | 'weak' | 'measured' | 'information';
  /** `ms: null`: nothing can be claimed. */
  readonly saving: {
    readonly ms: Milliseconds | null;
    readonly basis: 'estimated' | 'measured';
    readonly note: string;
  };
  readonly where: SourcePlace | null;
  readonly steps: readonly string[];
  readonly facts: readonly string[];
  /** What to change, one or two sentences. */
  readonly fix: string;
  /** The change as a few lines of code with the page's own names, `…` for the rest; left out where code says no more. */
  readonly sketch?: string;
}

export type RuleName =
  | 'avoidable-render'
  | 'unstable-prop'
  | 'broken-memo'
  | 'unstable-context'
  | 'over-subscription'
  | 'expensive-component'
  | 'cascading-update'
  | 'remount'
  | 'discarded-render'
  | 'double-flush'
  | 'many-instances'
  | 'duplicate-request'
  | 'n-plus-one'
  | 'waterfall'
  | 'fetch-on-render'
  | 'slow-server'
  | 'large-response'
  | 'preflight'
  | 'queueing'
  | 'input-delay'
  | 'forced-reflow'
  | 'architecture';
