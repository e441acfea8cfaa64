import type { Analysis } from '../model/analysis.ts';
import { compareComponents } from './compare-components.ts';
import { compareSteps } from './compare-steps.ts';
import { matchInteractions } from './match-interactions.ts';
import { compareMeasures, noiseBasisOf } from './measures.ts';
import type {
  Comparison,
  InteractionGroup,
  InteractionMatch,
  Measure,
  MeasureName,
  Outcome,
  RecordingComparison,
} from './model.ts';

/**
 * Any of these that grew beyond noise is a regression. Commits, mounts, requests and INP are shown but do not fail:
 * more of them can be the feature that was added.
 */
const REGRESSIONS: readonly MeasureName[] = ['renders', 'avoidable', 'settledAfter', 'renderMs'];

const outcomeOf = (measures: readonly Measure[]): Outcome => {
  const worse = measures.some(({ significance }) => significance === 'worse');
  const better = measures.some(({ significance }) => significance === 'better');
  if (worse && better) return 'mixed';
  return worse ? 'worse' : better ? 'better' : 'same';
};

const buildOf = ({ react }: Analysis): string =>
  [...new Set(react.map(({ version, build }) => `React ${version} ${build}`))].sort().join(', ') || 'no React';

const listOf = (values: readonly string[]): string => [...new Set(values)].sort().join(' and ');

const remarksOf = (before: InteractionGroup, after: InteractionGroup): readonly string[] => {
  const remarks: string[] = [];
  const old = listOf(before.runs.map(({ analysis }) => buildOf(analysis)));
  const fresh = listOf(after.runs.map(({ analysis }) => buildOf(analysis)));
  if (old !== fresh) remarks.push(`Before ran ${old}, after ran ${fresh}: times of different builds do not compare.`);
  const runs = [...before.runs, ...after.runs];
  if (runs.some(({ analysis }) => !analysis.info.complete || analysis.info.dropped > 0)) {
    remarks.push('A recording is incomplete: counts may be too low.');
  }
  return remarks;
};

/** Lays two groups of runs beside each other. Pure, linear, never throws. */
export const compareInteractions = ({ before, after, by }: InteractionMatch): Comparison => {
  const measures = compareMeasures(before, after);
  return {
    before,
    after,
    by,
    noiseBasis: noiseBasisOf(before, after),
    outcome: outcomeOf(measures),
    regressions: REGRESSIONS.filter(
      (name) => measures.find((measure) => measure.name === name)?.significance === 'worse',
    ),
    measures,
    components: compareComponents(before, after),
    steps: compareSteps(before, after),
    remarks: remarksOf(before, after),
  };
};

/** Compares everything that both sides did. Several recordings of a side are further runs of the same. */
export const compareRecordings = (before: readonly Analysis[], after: readonly Analysis[]): RecordingComparison => {
  const { matches, onlyBefore, onlyAfter } = matchInteractions(before, after);
  return { comparisons: matches.map(compareInteractions), onlyBefore, onlyAfter };
};
