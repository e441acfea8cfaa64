import type { Analysis } from '../model/analysis.ts';
import { groupInteractions } from './match-interactions.ts';
import { measureRuns } from './measures.ts';
import type { InteractionGroup, RunMeasure } from './model.ts';

/** One interaction over all runs in which it was recorded. */
export interface RunSummary {
  readonly group: InteractionGroup;
  readonly measures: readonly RunMeasure[];
}

/** The interactions of several recordings of the same, with the spread of each number. */
export const summarizeRuns = (analyses: readonly Analysis[]): readonly RunSummary[] =>
  groupInteractions(analyses).map((group) => ({ group, measures: measureRuns(group) }));

const settledOf = ({ interactions }: Analysis): number =>
  interactions.reduce((sum, { timing }) => sum + timing.settledAfter, 0);

/** Index of the run to show where one has to stand for all: the one with the median time to settle; −1 without runs. */
export const middleRunOf = (analyses: readonly Analysis[]): number => {
  const order = analyses.map((_, index) => index);
  const times = analyses.map(settledOf);
  order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  return order[Math.floor((order.length - 1) / 2)] ?? -1;
};
