import type { TimingGroup } from '../analysis/findings/server-time.ts';
import type { Finding } from '../analysis/model/finding.ts';
import type { InteractionTotals } from '../analysis/model/interaction.ts';
import type { Reason } from '../analysis/model/render.ts';
import type { SourcePlace } from '../analysis/model/source-place.ts';
import type { Cause } from '../analysis/model/step-base.ts';
import type { Because, Certainty, Fix, VerdictClass } from '../analysis/model/verdict.ts';
import type { StoreKind } from '../protocol/facts/async-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { QueryCounts } from '../recording/query-counts.ts';

/** Raised when a program written for an older report would misread a newer one. New fields do not raise it. */
export const REPORT_VERSION = 1;

/**
 * The report for programs; docs/report-format.md describes it, docs/report.schema.json checks it.
 *
 * Times are milliseconds from the recording's start, rounded to 0.001. Unknown is null, never 0 and never "".
 */
export interface ReportJson {
  readonly format: 'clickfall-report';
  readonly version: typeof REPORT_VERSION;
  readonly page: { readonly url: string; readonly title: string; readonly userAgent: string };
  readonly react: readonly ReactJson[];
  readonly recording: RecordingJson;
  readonly interactions: readonly InteractionJson[];
  readonly steps: readonly StepJson[];
  readonly components: readonly ComponentJson[];
  readonly findings: readonly FindingJson[];
  readonly notes: readonly { readonly step: string; readonly text: string }[];
}

export interface ReactJson {
  readonly renderer: number;
  readonly version: string;
  readonly build: 'development' | 'profiling' | 'production' | 'unknown';
  readonly hasDurations: boolean;
  readonly support: 'full' | 'partial' | 'untested';
  readonly missing: readonly string[];
}

export interface RecordingJson {
  /** ISO 8601; null where an imported file does not tell. */
  readonly startedAt: string | null;
  readonly durationMs: Milliseconds;
  readonly dropped: number;
  readonly overheadMs: Milliseconds;
  readonly complete: boolean;
  /** Another tool's file: nothing was recorded here. */
  readonly imported: boolean;
  readonly notes: readonly string[];
}

export interface InteractionJson {
  readonly id: string;
  readonly type: string;
  readonly at: Milliseconds;
  readonly end: Milliseconds;
  readonly target: { readonly selector: string | null; readonly text: string | null };
  readonly entryPoint: EntryPointJson | null;
  readonly timing: {
    readonly inputDelay: Milliseconds | null;
    readonly processing: Milliseconds | null;
    readonly presentationDelay: Milliseconds | null;
    readonly settledAfter: Milliseconds;
  };
  readonly totals: InteractionTotals;
  readonly steps: readonly string[];
}

export interface EntryPointJson {
  readonly component: string | null;
  readonly componentId: number | null;
  readonly path: string | null;
  readonly handler: string | null;
  readonly prop: string;
  readonly source: SourcePlace | null;
}

interface StepJsonBase {
  readonly id: string;
  readonly at: Milliseconds;
  readonly end: Milliseconds | null;
  readonly causes: readonly Cause[];
  readonly interaction: string | null;
}

export type StepJson =
  | (StepJsonBase & { readonly kind: 'interaction' })
  | RequestJson
  | ActionJson
  | UpdateJson
  | CommitJson
  | (StepJsonBase & {
      readonly kind: 'effect';
      readonly component: string | null;
      readonly componentId: number | null;
      readonly phase: 'layout' | 'passive';
    })
  | (StepJsonBase & { readonly kind: 'timer'; readonly type: string; readonly label: string | null })
  | (StepJsonBase & { readonly kind: 'mark'; readonly type: 'mark' | 'measure'; readonly name: string })
  | (StepJsonBase & { readonly kind: 'paint'; readonly type: string; readonly value: number })
  | (StepJsonBase & {
      readonly kind: 'long-frame';
      readonly blocking: Milliseconds;
      readonly forcedLayout: Milliseconds;
      readonly invokers: readonly string[];
    });

export interface FrameJson {
  readonly function: string | null;
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly mapped: boolean;
  readonly library?: boolean;
}

export interface RequestJson extends StepJsonBase {
  readonly kind: 'request';
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly resourceType: string | null;
  readonly phases: Readonly<
    Record<'blocked' | 'dns' | 'connect' | 'ssl' | 'send' | 'wait' | 'receive', Milliseconds | null>
  > | null;
  readonly serverTiming: readonly {
    readonly name: string;
    readonly dur: Milliseconds;
    readonly desc: string;
    readonly group: TimingGroup;
  }[];
  readonly initiator: readonly FrameJson[];
  readonly traceId: string | null;
  /** What the server says of itself in plain headers, as it stands there. */
  readonly serverHeaders: Readonly<Record<string, string>>;
  /** Counts of the Django Debug Toolbar, where the user had them read. */
  readonly queries: QueryCounts | null;
  readonly responseAt: Milliseconds | null;
  /** Decoded bytes of the body. */
  readonly contentSize: number | null;
  /** Bytes on the wire. */
  readonly transferSize: number | null;
  readonly contentEncoding: string | null;
  readonly httpVersion: string | null;
  readonly fromCache: boolean;
  /** How the page's own call and the browser's network entry were found to be one. */
  readonly join: 'key' | 'order' | 'none' | 'har-only';
}

export interface ActionJson extends StepJsonBase {
  readonly kind: 'action';
  readonly store: StoreKind;
  readonly name: string | null;
  readonly type: string;
  readonly callSite: FrameJson | null;
  readonly stack: readonly FrameJson[];
}

export interface UpdateJson extends StepJsonBase {
  readonly kind: 'update';
  readonly component: string | null;
  readonly componentId: number | null;
  readonly updateType: string;
  readonly hook: string | null;
  /** `useCart › useState items`; left out where it is not known. */
  readonly hookPath?: string;
  readonly callee: string | null;
  readonly lane: string;
  readonly how: 'exact' | 'scan' | 'ambiguous';
  readonly during: 'event' | 'layout-effect' | 'passive-effect' | 'render' | 'other';
  readonly effectOf: string | null;
  readonly callSite: FrameJson | null;
  readonly stack: readonly FrameJson[];
  readonly commit: string | null;
}

export interface CommitJson extends StepJsonBase {
  readonly kind: 'commit';
  readonly number: number;
  readonly renderer: number;
  readonly root: number;
  /** Component ids are unique within it only. */
  readonly document: number;
  readonly phases: Readonly<Record<'render' | 'layout' | 'passive', Milliseconds | null>>;
  readonly isMount: boolean;
  readonly isHydration: boolean;
  readonly unmounted: number;
  readonly budgetEnded: boolean;
  readonly renders: readonly RenderJson[];
  readonly bailouts: readonly {
    readonly name: string;
    readonly count: number;
    readonly by: 'memo' | 'trial' | 'element';
  }[];
  readonly discarded: readonly string[];
}

export interface RenderJson {
  readonly componentId: number;
  readonly name: string;
  readonly path: string;
  readonly key: string | null;
  readonly type: string;
  readonly phase: 'mount' | 'update';
  readonly self: Milliseconds | null;
  readonly subtree: Milliseconds | null;
  readonly reasons: readonly ReasonJson[];
  readonly verdict: VerdictJson | null;
  readonly saving: Milliseconds | null;
  readonly source: SourcePlace | null;
}

export interface ReasonJson
  extends Pick<Reason, 'name' | 'hook' | 'before' | 'after' | 'equality' | 'from' | 'path' | 'source'> {
  readonly kind: Exclude<Reason['kind'], 'class-state'>;
}

export interface VerdictJson {
  readonly class: VerdictClass;
  readonly because: Because | null;
  readonly certainty: Certainty | null;
  readonly fix: Fix | null;
  readonly facts: readonly string[];
  readonly blame: { readonly component: string; readonly source: SourcePlace | null } | null;
}

export interface ComponentJson {
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

export interface FindingJson extends Omit<Finding, 'saving'> {
  readonly saving: {
    readonly ms: Milliseconds | null;
    readonly basis: 'estimated' | 'measured';
    readonly note: string | null;
  };
  /** Below 1 ms in total: true, and not worth the work. */
  readonly minor: boolean;
}
