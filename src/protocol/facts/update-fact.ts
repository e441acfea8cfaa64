import type { Milliseconds } from '../units.ts';
import type { CauseRef, FactId } from './cause-ref.ts';

export type UpdateType =
  | 'setState'
  | 'dispatch'
  | 'setState-class'
  | 'forceUpdate'
  | 'store'
  | 'root-render'
  | 'optimistic'
  | 'action'
  | 'transition'
  | 'retry'
  | 'refresh'
  | 'unknown';

export type LaneName =
  | 'sync'
  | 'continuous'
  | 'default'
  | 'transition'
  | 'retry'
  | 'idle'
  | 'offscreen'
  | 'deferred'
  | 'unknown';

/** One call that scheduled React work. */
export interface UpdateFact {
  readonly kind: 'update';
  readonly id: FactId;
  readonly renderer: number;
  readonly root: number;
  readonly at: Milliseconds;
  /** Instance whose state was set; 0 where it could not be told. */
  readonly component: number;
  /** `exact`: React named the fiber; `scan`: found by its lanes; `ambiguous`: one of several. */
  readonly how: 'exact' | 'scan' | 'ambiguous';
  readonly type: UpdateType;
  readonly lane: LaneName;
  /** Index of the state hook (counting state, reducer and store hooks only), −1 if not told. */
  readonly hook: number;
  readonly stack: string;
  readonly cause: CauseRef | null;
  /** Where in React's own work the call was made. An effect's update is caused by its commit. */
  readonly during: 'event' | 'layout-effect' | 'passive-effect' | 'render' | 'other';
  /** Component whose effect made the call, where the stack names it, else "". */
  readonly effectOf: string;
}
