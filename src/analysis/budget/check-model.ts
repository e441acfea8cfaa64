import type { InteractionGroup, MeasureName, Sample } from '../compare/model.ts';
import type { ComponentMeasureName } from './budget.ts';

/** `unknown`: it was not measured, or what is missing could have put it over. */
export type LimitStatus = 'within' | 'over' | 'unknown';

/** A part of what was measured, the largest first. */
export interface Fault {
  /** `CartRow`, `GET /api/stock/:id` */
  readonly what: string;
  /** In the unit of the limit, of the run with the median time. */
  readonly value: number;
}

/** One limit beside what was measured. */
export interface LimitResult {
  readonly name: MeasureName | ComponentMeasureName;
  /** null: of the whole interaction. */
  readonly component: string | null;
  readonly unit: 'ms' | 'count';
  readonly limit: number;
  /** Its median is what counts; null: not measured. */
  readonly sample: Sample | null;
  readonly status: LimitStatus;
  /** By how much, in `unit`; 0 unless `over`. */
  readonly over: number;
  /** A limit of time within what the runs differ by: other runs could end on its other side. */
  readonly isWithinNoise: boolean;
  /** Of an `unknown`: why. Else what a reader should know; "" for nothing. */
  readonly note: string;
  /** Where it went, if it is over. */
  readonly faults: readonly Fault[];
}

/** One interaction beside its limits. */
export interface InteractionCheck {
  readonly group: InteractionGroup;
  readonly results: readonly LimitResult[];
}

export interface BudgetCheck {
  readonly passed: boolean;
  /** Recordings that were read: runs of the same. */
  readonly recordings: number;
  readonly allowUnknown: boolean;
  readonly interactions: readonly InteractionCheck[];
  /** Entries of the budget that no recorded interaction matches: what was promised was not seen. */
  readonly missing: readonly string[];
  /** Recorded, and the budget says nothing of them. */
  readonly unlimited: readonly string[];
  /** What makes the numbers hard to trust, one sentence each. */
  readonly remarks: readonly string[];
}
