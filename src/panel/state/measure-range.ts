import type { Analysis } from '../../analysis/model/analysis.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import { UNMEASURED } from '../../protocol/units.ts';
import type { TimeRange } from './panel-state.ts';

/** What happened within a span of time. */
export interface RangeTotals {
  readonly renders: number;
  readonly avoidable: number;
  readonly commits: number;
  /** Requests that were open at any moment of it. */
  readonly requests: number;
}

/** Counts renders that began in the range; without durations, those of commits that did. */
export const measureRange = (analysis: Analysis, { start, end }: TimeRange): RangeTotals => {
  let renders = 0;
  let avoidable = 0;
  let commits = 0;
  let requests = 0;
  for (const step of analysis.steps) {
    if (step.kind === 'request' && step.at <= end && (step.end ?? Number.POSITIVE_INFINITY) >= start) requests++;
    if (step.kind !== 'commit' || step.renderStart > end || step.at < start) continue;
    if (step.at <= end) commits++;
    const inside = rendersIn(step, start, end);
    renders += inside.renders;
    avoidable += inside.avoidable;
  }
  return { renders, avoidable, commits, requests };
};

const rendersIn = ({ at, renders: table }: CommitStep, start: number, end: number) => {
  let renders = 0;
  let avoidable = 0;
  for (let index = 0; index < table.length; index++) {
    const began = table.columns.start[index] ?? UNMEASURED;
    const time = began === UNMEASURED ? at : began;
    if (time < start || time > end) continue;
    renders++;
    if (table.verdicts[index]?.class === 'avoidable') avoidable++;
  }
  return { renders, avoidable };
};
