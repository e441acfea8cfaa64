import type { Milliseconds } from '../../protocol/units.ts';
import type { InteractionTiming } from '../model/interaction.ts';
import type {
  InteractionGroup,
  Measure,
  MeasureName,
  NoiseBasis,
  Run,
  RunMeasure,
  Sample,
  Significance,
} from './model.ts';

const inpOf = ({ inputDelay, processing, presentationDelay }: InteractionTiming): number | null =>
  inputDelay === null || processing === null || presentationDelay === null
    ? null
    : inputDelay + processing + presentationDelay;

const MEASURES: readonly {
  readonly name: MeasureName;
  readonly unit: Measure['unit'];
  readonly of: (run: Run) => number | null;
}[] = [
  { name: 'settledAfter', unit: 'ms', of: ({ interaction }) => interaction.timing.settledAfter },
  { name: 'inp', unit: 'ms', of: ({ interaction }) => inpOf(interaction.timing) },
  { name: 'renderMs', unit: 'ms', of: ({ interaction }) => interaction.totals.renderMs },
  { name: 'avoidableMs', unit: 'ms', of: ({ interaction }) => interaction.totals.avoidableMs },
  { name: 'renders', unit: 'count', of: ({ interaction }) => interaction.totals.renders },
  { name: 'avoidable', unit: 'count', of: ({ interaction }) => interaction.totals.avoidable },
  { name: 'mounts', unit: 'count', of: ({ interaction }) => interaction.totals.mounts },
  { name: 'commits', unit: 'count', of: ({ interaction }) => interaction.totals.commits },
  { name: 'requests', unit: 'count', of: ({ interaction }) => interaction.totals.requests },
];

/** All of them, in the order in which they are shown. */
export const MEASURE_NAMES: readonly MeasureName[] = MEASURES.map(({ name }) => name);

/** Less than this is nothing, however steady the runs: where findings are folded away too. */
const FLOOR_MS = 1;
/** Frames come every 16.7 ms: the last step of a cascade may fall before or after one by chance. */
const FRAME_MS = 17;
/** Without repeats this much of a time is taken for noise; see docs/comparing.md for where it comes from. */
const SINGLE_RUN_SHARE = 0.25;

export const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
};

/** null where none of the values is known. */
export const sampleOf = (values: readonly (number | null)[]): Sample | null => {
  const known = values.filter((value) => value !== null);
  const middle = median(known);
  if (middle === null) return null;
  return { median: middle, low: Math.min(...known), high: Math.max(...known), runs: known.length };
};

/** What a time is taken to vary by where no repeats tell it. */
export const allowanceOf = (name: MeasureName, time: Milliseconds): Milliseconds =>
  Math.max(SINGLE_RUN_SHARE * time, name === 'settledAfter' || name === 'inp' ? FRAME_MS : FLOOR_MS);

/** The widest distance of a run from the median; 0 of one run. */
export const spreadOf = ({ median: middle, low, high }: Sample): number => Math.max(high - middle, middle - low);

/**
 * With several runs on a side, the widest distance of a run from its side's median; else an allowance: a quarter of the
 * larger value, and a frame for times that end with one. Counts do not vary by themselves: one run is enough for them.
 */
const noiseOf = (name: MeasureName, unit: Measure['unit'], before: Sample, after: Sample): number => {
  const spread = Math.max(spreadOf(before), spreadOf(after));
  if (unit === 'count') return spread;
  if (before.runs > 1 && after.runs > 1) return Math.max(spread, FLOOR_MS);
  return Math.max(spread, allowanceOf(name, Math.max(before.median, after.median)));
};

const significanceOf = (change: number, noise: number): Significance => {
  if (change === 0) return 'equal';
  if (Math.abs(change) <= noise) return 'noise';
  return change < 0 ? 'better' : 'worse';
};

/** All numbers of one side. */
export const measureRuns = ({ runs }: InteractionGroup): readonly RunMeasure[] =>
  MEASURES.map(({ name, unit, of }) => ({ name, unit, sample: sampleOf(runs.map(of)) }));

/** All numbers of both sides, beside each other. */
export const compareMeasures = (before: InteractionGroup, after: InteractionGroup): readonly Measure[] =>
  MEASURES.map(({ name, unit, of }) => {
    const old = sampleOf(before.runs.map(of));
    const fresh = sampleOf(after.runs.map(of));
    if (old === null || fresh === null) {
      return { name, unit, before: old, after: fresh, change: null, noise: 0, significance: 'unknown' };
    }
    const change = fresh.median - old.median;
    const noise = noiseOf(name, unit, old, fresh);
    return { name, unit, before: old, after: fresh, change, noise, significance: significanceOf(change, noise) };
  });

export const noiseBasisOf = (before: InteractionGroup, after: InteractionGroup): NoiseBasis =>
  before.runs.length > 1 && after.runs.length > 1 ? 'spread' : 'allowance';

/** The run in the middle: the one to show where a single one has to stand for all. */
export const middleRun = ({ runs }: InteractionGroup): Run | null =>
  runs.toSorted((a, b) => a.interaction.timing.settledAfter - b.interaction.timing.settledAfter)[
    Math.floor((runs.length - 1) / 2)
  ] ?? null;
