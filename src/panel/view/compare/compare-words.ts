import type { Comparison, ComponentCounts, Measure, Sample } from '../../../analysis/compare/model.ts';
import { strings } from '../../strings.ts';
import { formatCount, formatMs, UNKNOWN } from '../format.ts';
import type { PillTone } from '../Pill.tsx';

const count = (value: number): string => (Number.isInteger(value) ? formatCount(value) : value.toFixed(1));

/** One value in the unit of its measure; `–` for null. */
export const measureValue = (unit: Measure['unit'], value: number | null): string =>
  value === null ? UNKNOWN : unit === 'ms' ? formatMs(value) : count(value);

/** The range of several runs: `238 ms to 260 ms`; "" for one run, or where all agree. */
export const rangeWords = (unit: Measure['unit'], sample: Sample | null): string =>
  sample === null || sample.runs < 2 || sample.low === sample.high
    ? ''
    : strings.compare.range(measureValue(unit, sample.low), measureValue(unit, sample.high));

/** `−21`, `+12 ms`, `0`; `–` for null. */
export const signed = (unit: Measure['unit'], change: number | null): string => {
  if (change === null) return UNKNOWN;
  return change === 0 ? '0' : `${change < 0 ? '−' : '+'}${measureValue(unit, Math.abs(change))}`;
};

/** What changed beyond noise: `renders 84 → 63, avoidable renders 21 → 0`; "" for nothing. */
export const changeSentence = ({ measures }: Comparison): string =>
  measures
    .filter(({ significance }) => significance === 'better' || significance === 'worse')
    .map(({ name, unit, before, after }) =>
      strings.compare.from(
        strings.compare.measures[name],
        measureValue(unit, before?.median ?? null),
        measureValue(unit, after?.median ?? null),
      ),
    )
    .join(', ');

/** What a difference of times means here, and where that comes from. */
export const noiseSentence = ({ before, after, noiseBasis, measures }: Comparison): string => {
  const limit = formatMs(measures.find(({ name }) => name === 'settledAfter')?.noise ?? null);
  const words = strings.compare;
  if (noiseBasis === 'spread') return words.spread(before.runs.length, after.runs.length, limit);
  return before.runs.length + after.runs.length === 2
    ? words.oneRun(limit)
    : words.fewRuns(before.runs.length, after.runs.length, limit);
};

export type MainVerdict = 'avoidable' | 'necessary' | 'unknown' | 'mount' | 'none';

/** What stands for a component's renders: the worst that was among them. */
export const mainVerdict = (counts: ComponentCounts | null): MainVerdict => {
  if (counts === null) return 'none';
  if (counts.avoidable > 0) return 'avoidable';
  if (counts.necessary > 0) return 'necessary';
  return counts.unknown > 0 ? 'unknown' : 'mount';
};

export const VERDICT_TONE: Record<MainVerdict, PillTone> = {
  avoidable: 'avoidable',
  necessary: 'necessary',
  unknown: 'unknown',
  mount: 'mount',
  none: 'ghost',
};
