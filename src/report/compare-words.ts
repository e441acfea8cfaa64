import type { Comparison, Measure, MeasureName, Sample } from '../analysis/compare/model.ts';
import { formatMs } from '../analysis/findings/words.ts';

export const MEASURE_WORDS: Record<MeasureName, string> = {
  settledAfter: 'settled after',
  inp: 'input to next paint',
  renderMs: 'time in renders',
  avoidableMs: 'of it avoidable',
  renders: 'renders',
  avoidable: 'avoidable renders',
  mounts: 'mounts',
  commits: 'commits',
  requests: 'requests',
};

const count = (value: number): string => (Number.isInteger(value) ? `${value}` : value.toFixed(1));

/** `24`, `23.5`, `245 ms` */
export const valueText = (unit: Measure['unit'], value: number): string =>
  unit === 'ms' ? formatMs(value) : count(value);

/** `245 ms`, with the range of several runs behind it: `245 ms (238 to 260)`. */
export const sampleText = (unit: Measure['unit'], sample: Sample | null): string => {
  if (sample === null) return 'unknown';
  const { median, low, high, runs } = sample;
  const middle = valueText(unit, median);
  return runs < 2 || low === high ? middle : `${middle} (${valueText(unit, low)} to ${valueText(unit, high)})`;
};

/** `−21`, `+12 ms`, `0`. */
export const changeText = ({ unit, change }: Measure): string => {
  if (change === null) return 'unknown';
  if (change === 0) return '0';
  return `${change < 0 ? '−' : '+'}${valueText(unit, Math.abs(change))}`;
};

const isMeaningful = ({ significance }: Measure): boolean => significance === 'better' || significance === 'worse';

const OUTCOME_WORDS = {
  better: 'Better',
  worse: 'Worse',
  mixed: 'Better in part, worse in part',
  same: 'No difference beyond noise',
} as const;

/** What changed, in one sentence: `Better: renders 84 → 63, avoidable renders 21 → 0.` */
export const outcomeSentence = ({ outcome, measures }: Comparison): string => {
  const parts = measures
    .filter(isMeaningful)
    .map(
      ({ name, unit, before, after }) =>
        `${MEASURE_WORDS[name]} ${valueText(unit, before?.median ?? 0)} → ${valueText(unit, after?.median ?? 0)}`,
    );
  return parts.length === 0 ? `${OUTCOME_WORDS[outcome]}.` : `${OUTCOME_WORDS[outcome]}: ${parts.join(', ')}.`;
};

/** What differences of time mean here, and where that comes from. */
export const noiseSentence = ({ before, after, noiseBasis, measures }: Comparison): string => {
  const settled = measures.find(({ name }) => name === 'settledAfter')?.noise ?? 0;
  const limit = formatMs(settled);
  if (noiseBasis === 'spread') {
    return `Medians of ${before.runs.length} runs before and ${after.runs.length} after. Settling differed by up to ${limit} between runs of one side: smaller differences are noise.`;
  }
  const who =
    before.runs.length === 1 && after.runs.length === 1
      ? 'One run each'
      : `${before.runs.length} run(s) before, ${after.runs.length} after`;
  return `${who}: differences of settling under ${limit} are noise (a quarter of the larger time, at least one frame; both sides need two runs for a spread of their own). Counts count as they are.`;
};
