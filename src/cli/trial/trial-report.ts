import type { Measure, Sample } from '../../analysis/compare/model.ts';
import type { TrialOutput } from '../../protocol/facts/trial-fact.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/** Raised when a program written for an older one would misread a newer one. */
export const TRIALS_VERSION = 1;

/** `trials.json`. docs/cli.md describes it. Unknown is null. */
export interface TrialReport {
  readonly format: 'clickfall-trials';
  readonly version: typeof TRIALS_VERSION;
  readonly react: readonly string[];
  /** Runs on each side, taken in turn. */
  readonly pairs: number;
  readonly trials: readonly ComponentTrial[];
}

export interface ComponentTrial {
  readonly component: string;
  /** `tried`; `refused`: React was never made to skip it; `ended`: the trial was over before its runs were. */
  readonly status: 'tried' | 'refused' | 'ended';
  /** Why it was refused or ended, or why some instances were left alone; null: none of these. */
  readonly reason: string | null;
  /** Whether the screen was that of a real render, the worst of all runs; null: nothing was skipped. */
  readonly output: TrialOutput | null;
  /** Measured times are those of real memo; false: only counts mean something. */
  readonly timesHold: boolean;
  /** Interactions in which it rendered without the trial. */
  readonly interactions: readonly TrialMeasures[];
}

export interface TrialMeasures {
  /** `click "Add to cart"` */
  readonly interaction: string;
  /** Its id in report.json. */
  readonly id: string | null;
  /** What was estimated from the runs without the trial. */
  readonly predicted: Sample | null;
  /** What it saved: time in renders, without minus with the trial. */
  readonly saved: TriedSaving | null;
  /** Renders of the component. */
  readonly renders: { readonly before: Sample | null; readonly after: Sample | null };
  /** Numbers of the whole interaction without and with the trial. */
  readonly measures: readonly Measure[];
}

export interface TriedSaving {
  /** Of the medians. Below 0: it took longer. */
  readonly ms: Milliseconds;
  /** Differences up to here mean nothing. */
  readonly noise: Milliseconds;
  readonly isNoise: boolean;
}
