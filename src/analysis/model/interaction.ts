import type { Milliseconds } from '../../protocol/units.ts';
import type { SourcePlace } from './source-place.ts';

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
