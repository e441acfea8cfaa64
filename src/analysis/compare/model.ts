import type { Milliseconds } from '../../protocol/units.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Step } from '../model/step.ts';
import type { Because, Certainty } from '../model/verdict.ts';

/** One time that an interaction was recorded. Several of them tell how much its numbers vary by themselves. */
export interface Run {
  readonly analysis: Analysis;
  readonly interaction: Interaction;
}

/** The same interaction on one side: the same input on the same thing, once or several times. */
export interface InteractionGroup {
  /** Stable for the same recordings. */
  readonly key: string;
  /** `click "Add to cart"` */
  readonly name: string;
  readonly runs: readonly Run[];
}

export interface InteractionMatch {
  readonly before: InteractionGroup;
  readonly after: InteractionGroup;
  /** Why they are taken for the same. */
  readonly by: 'entry point' | 'selector' | 'text' | 'choice';
}

export interface Matching {
  readonly matches: readonly InteractionMatch[];
  readonly onlyBefore: readonly InteractionGroup[];
  readonly onlyAfter: readonly InteractionGroup[];
}

export type MeasureName =
  | 'settledAfter'
  | 'inp'
  | 'renderMs'
  | 'avoidableMs'
  | 'commits'
  | 'renders'
  | 'mounts'
  | 'avoidable'
  | 'requests';

/** One number over the runs of one side. */
export interface Sample {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Runs in which it was known. */
  readonly runs: number;
}

/** One number of the runs of one side; null where no run knew it. */
export interface RunMeasure {
  readonly name: MeasureName;
  readonly unit: 'ms' | 'count';
  readonly sample: Sample | null;
}

/**
 * `noise`: the difference is within what repeats differ by anyway; `equal`: there is none; `unknown`: a side lacks it.
 */
export type Significance = 'better' | 'worse' | 'noise' | 'equal' | 'unknown';

export interface Measure {
  readonly name: MeasureName;
  readonly unit: 'ms' | 'count';
  readonly before: Sample | null;
  readonly after: Sample | null;
  /** Of the medians: after − before. */
  readonly change: number | null;
  /** Differences up to here mean nothing; same unit. */
  readonly noise: number;
  readonly significance: Significance;
}

/** Renders of one component in one run, by verdict; medians over the runs. */
export interface ComponentCounts {
  readonly renders: number;
  readonly mounts: number;
  readonly avoidable: number;
  readonly necessary: number;
  readonly unknown: number;
  /** null without durations. */
  readonly self: Milliseconds | null;
  /** The most frequent reason for `avoidable`; null without any. */
  readonly because: Because | null;
  readonly certainty: Certainty | null;
}

export type Presence = 'both' | 'vanished' | 'new';

export interface ComponentDelta {
  readonly name: string;
  /** `App › Cart › CartItem` */
  readonly path: string;
  readonly presence: Presence;
  readonly before: ComponentCounts | null;
  readonly after: ComponentCounts | null;
}

/** One step in a run, as far as comparing needs it. */
export interface StepFigures {
  readonly id: string;
  /** Since the input. */
  readonly at: Milliseconds;
  /** null: instant. */
  readonly duration: Milliseconds | null;
  /** Of commits; null otherwise. */
  readonly renders: number | null;
  readonly avoidable: number | null;
}

export interface StepDelta {
  readonly kind: Step['kind'];
  readonly label: string;
  readonly presence: Presence;
  readonly before: StepFigures | null;
  readonly after: StepFigures | null;
}

export type Outcome = 'better' | 'worse' | 'mixed' | 'same';

/** Where the noise of times comes from: the runs' own spread, or an allowance where there is one run only. */
export type NoiseBasis = 'spread' | 'allowance';

export interface Comparison {
  readonly before: InteractionGroup;
  readonly after: InteractionGroup;
  readonly by: InteractionMatch['by'];
  readonly noiseBasis: NoiseBasis;
  readonly outcome: Outcome;
  /** Measures that make `compare` fail: more renders, more avoidable ones, or a time beyond noise. */
  readonly regressions: readonly MeasureName[];
  readonly measures: readonly Measure[];
  /** What changed most first. */
  readonly components: readonly ComponentDelta[];
  /** In the order of the side that has them, of the run with the median time on each side. */
  readonly steps: readonly StepDelta[];
  /** What makes the two sides hard to compare, one sentence each. */
  readonly remarks: readonly string[];
}

export interface RecordingComparison {
  readonly comparisons: readonly Comparison[];
  readonly onlyBefore: readonly InteractionGroup[];
  readonly onlyAfter: readonly InteractionGroup[];
}
