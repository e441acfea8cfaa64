import type { Evidence } from '../../protocol/facts/cause-ref.ts';
import type { Milliseconds } from '../../protocol/units.ts';

export interface Cause {
  readonly id: string;
  readonly evidence: Evidence;
}

export interface StepBase {
  /** `i1`, `r1`, `a1`, `u1`, `c1`, `t1`, `m1`, `p1`, `f1`, `l1`: kind letter and number in time order. */
  readonly id: string;
  readonly at: Milliseconds;
  /** null if instant. */
  readonly end: Milliseconds | null;
  readonly causes: readonly Cause[];
  /** Interaction it belongs to, or null. */
  readonly interaction: string | null;
}
