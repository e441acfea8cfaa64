import type { Change } from '../../protocol/facts/change.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { SourcePlace } from './source-place.ts';
import type { Verdict } from './verdict.ts';

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
