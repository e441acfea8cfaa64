import { EXPENSIVE } from '../../analysis/findings/thresholds.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { UpdateStep } from '../../analysis/model/step.ts';
import { atPlace, code } from '../document/text.ts';
import { countRenders } from '../flow/flow-badges.ts';
import { updateName } from '../flow/flow-labels.ts';
import type { DiscoveryRule } from './discovery.ts';

/** Of a commit's renders, from 0 to 1. */
const MOSTLY_AVOIDABLE = 0.8;

/**
 * One state change that reaches much of the page, nearly all of it without need.
 *
 *     setTotal(…)  →  App  →  57 renders, 53 avoidable
 */
export const wideUpdates: DiscoveryRule = ({ commits, analysis }) =>
  commits.flatMap((commit) => {
    const { renders, avoidable } = countRenders(commit);
    if (renders < EXPENSIVE.renders || avoidable < renders * MOSTLY_AVOIDABLE) return [];
    const updates = commit.causes.flatMap(({ id }) => {
      const step = analysis.stepById.get(id);
      return step?.kind === 'update' ? [step] : [];
    });
    return [[...subject(commit, updates), ` renders ${renders} components, ${avoidable} of them avoidable.`]];
  });

const subject = (commit: CommitStep, updates: readonly UpdateStep[]) => {
  const [update] = updates;
  if (!update || updates.length > 1) return [`Commit ${commit.number}`];
  const owner = update.component === '' ? '' : ` of ${update.component}`;
  const call = [code(updateName(update)), owner, ...atPlace(update.callSite)];
  return ['One ', ...call, ...(update.callSite ? [','] : [])];
};
