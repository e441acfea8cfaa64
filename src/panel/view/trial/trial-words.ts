import type { Measure, MeasureName } from '../../../analysis/compare/model.ts';
import type { TrialFact } from '../../../protocol/facts/trial-fact.ts';
import type { PanelTrial } from '../../state/trial-state.ts';
import { strings } from '../../strings.ts';
import { measureValue, rangeWords } from '../compare/compare-words.ts';

const SHOWN: readonly MeasureName[] = ['renders', 'renderMs', 'settledAfter'];

/** Where a trial stands, in one sentence. */
export const trialSentence = ({ name, fact, isGone }: PanelTrial): string => {
  const words = strings.trial;
  if (isGone) return words.gone(name);
  if (fact === null) return words.asked(name);
  if (fact.status === 'refused') return words.refused(name, words.refusal[fact.refusal ?? 'gone']);
  if (fact.status === 'over') return words.over(name, words.end[fact.end ?? 'turned-off']);
  return words.on(name, fact.armed);
};

/** What else there is to know of it: skips, instances left alone, whether the screen is the same. */
export const trialRemarks = (fact: TrialFact): readonly string[] => {
  const words = strings.trial;
  return [
    ...(fact.skips > 0 ? [words.skips(fact.skips)] : []),
    ...(fact.left > 0 && fact.refusal !== null ? [words.left(fact.left, words.refusal[fact.refusal])] : []),
    ...(fact.output === null ? [] : [words.output[fact.output]]),
    ...(fact.timesHold ? [] : [words.onlyCounts]),
  ];
};

export interface MeasureRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Spread and noise; "" for nothing to say. */
  readonly note: string;
}

/** Runs on each side from which on times are compared: the first run of a page is slow, whatever is tried. */
const RUNS_FOR_TIMES = 2;

/** What is measured, before and after. Times only from several runs on both sides, and not where the trial bends them. */
export const measureRows = (measures: readonly Measure[], timesHold: boolean): readonly MeasureRow[] =>
  SHOWN.flatMap((shown) => measures.filter(({ name }) => name === shown))
    .filter((measure) => measure.unit === 'count' || (timesHold && hasRuns(measure)))
    .map(({ name, unit, before, after, significance }) => ({
      name: strings.compare.measures[name],
      before: measureValue(unit, before?.median ?? null),
      after: measureValue(unit, after?.median ?? null),
      note: [
        rangeNote(strings.trial.before, unit, before),
        rangeNote(strings.trial.after, unit, after),
        significance === 'noise' ? strings.trial.noise : '',
      ]
        .filter((note) => note !== '')
        .join(', '),
    }));

/** More runs would let times be compared. */
export const wantsRuns = (measures: readonly Measure[], timesHold: boolean): boolean =>
  timesHold && measures.some((measure) => measure.name === 'settledAfter' && !hasRuns(measure));

const hasRuns = ({ before, after }: Measure): boolean =>
  Math.min(before?.runs ?? 0, after?.runs ?? 0) >= RUNS_FOR_TIMES;

const rangeNote = (side: string, unit: Measure['unit'], sample: Measure['before']): string => {
  const range = rangeWords(unit, sample);
  return range === '' || sample === null ? '' : strings.trial.range(side, range, sample.runs);
};
