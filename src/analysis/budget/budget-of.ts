import { allowanceOf, spreadOf } from '../compare/measures.ts';
import type { InteractionGroup, MeasureName, RunMeasure } from '../compare/model.ts';
import { summarizeRuns } from '../compare/summarize-runs.ts';
import type { Analysis } from '../model/analysis.ts';
import { BUDGET_VERSION, type Budget, type ComponentLimits } from './budget.ts';
import { avoidableAtMost, type ComponentsOfRun, componentsByRun } from './measured-components.ts';

/** What a first budget limits. Mounts, and times within others, are left to whoever wants them. */
const COUNTS: readonly MeasureName[] = ['renders', 'avoidable', 'commits', 'requests'];
const TIMES: readonly MeasureName[] = ['renderMs', 'settledAfter'];

/** Components that rendered most; more make a file that nobody keeps. */
const MAX_COMPONENTS = 10;

/** Times get so often the noise above their median. */
const HEAD_ROOM = 2;

const COMMENT =
  'Counts are the highest of the runs. Times are their median and twice its noise: the widest distance of a run from it, at least a quarter and a frame.';

const limitOf = ({ name, unit, sample }: RunMeasure): number | null => {
  if (sample === null) return null;
  if (unit === 'count') return sample.high;
  return Math.ceil(sample.median + HEAD_ROOM * Math.max(spreadOf(sample), allowanceOf(name, sample.median)));
};

/** A button that counts has another text after each click: its selector stays. */
const matchOf = ({ name, runs }: InteractionGroup): string => {
  const texts = new Set(runs.map(({ interaction }) => interaction.target.text));
  const first = runs[0]?.interaction;
  const isSteady = texts.size === 1 || first === undefined || first.target.selector === '';
  return (isSteady ? name : `${first.type} ${first.target.selector}`).replaceAll('\n', '*');
};

const componentLimits = (runs: readonly ComponentsOfRun[]): Readonly<Record<string, ComponentLimits>> => {
  const highest = new Map<string, { renders: number; avoidable: number }>();
  for (const run of runs) {
    for (const [name, { renders, avoidable, undecided }] of run) {
      const known = highest.get(name) ?? { renders: 0, avoidable: 0 };
      highest.set(name, {
        renders: Math.max(known.renders, renders),
        avoidable: Math.max(known.avoidable, avoidable + undecided),
      });
    }
  }
  return Object.fromEntries(
    [...highest].toSorted((a, b) => b[1].renders - a[1].renders || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_COMPONENTS),
  );
};

/**
 * A budget that what was recorded just keeps: counts exact, times with head-room (its `$comment` says how much), unknown numbers
 * left out. A render without a verdict counts as avoidable, so that the same recording passes.
 */
export const budgetOf = (analyses: readonly Analysis[]): Budget => ({
  $comment: COMMENT,
  format: 'clickfall-budget',
  version: BUDGET_VERSION,
  interactions: summarizeRuns(analyses).map(({ group, measures }) => {
    const runs = componentsByRun(group);
    const mostAvoidable = Math.max(0, ...runs.map((run) => avoidableAtMost(run, null)));
    const limits = [...COUNTS, ...TIMES].flatMap((name) => {
      const measure = measures.find((candidate) => candidate.name === name);
      const limit = measure === undefined ? null : limitOf(measure);
      return limit === null ? [] : [[name, name === 'avoidable' ? mostAvoidable : limit] as const];
    });
    const components = componentLimits(runs);
    return {
      match: matchOf(group),
      ...Object.fromEntries(limits),
      ...(Object.keys(components).length === 0 ? {} : { components }),
    };
  }),
});
