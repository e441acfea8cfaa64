import { largest } from '../../extent.ts';
import type { CommitStep } from '../../model/commit-step.ts';
import type { UpdateStep } from '../../model/step.ts';
import type { Candidate, Rule } from '../rule.ts';
import { commitCost } from '../savings.ts';
import type { Scope } from '../scope.ts';
import { flushSketch } from '../sketches/flush-sketch.ts';
import { distinct, formatMs, plural } from '../words.ts';

/**
 *     handler   |==========================|
 *     commit      |==| flushSync   |===| flushSync       React would have made one commit of both
 *
 * Only said where the stacks of the updates show `flushSync`: two commits in one handler may have other reasons.
 */
export const doubleFlush: Rule = {
  name: 'double-flush',
  find: (scope) => {
    const flushed = scope.commits.filter((commit) => updatesOf(scope, commit).some(isFlushed));
    return flushed.length < 2 ? [] : toCandidate(scope, flushed);
  },
};

const updatesOf = (scope: Scope, commit: CommitStep): readonly UpdateStep[] =>
  commit.causes.flatMap(({ id }) => {
    const step = scope.analysis.stepById.get(id);
    return step?.kind === 'update' ? [step] : [];
  });

const isFlushed = (update: UpdateStep): boolean =>
  update.during === 'event' && update.stack.some((frame) => /(^|\.)flushSync(\$\d+)?$/.test(frame.function));

const toCandidate = (scope: Scope, commits: readonly CommitStep[]): readonly Candidate[] => {
  const costs = commits.map(commitCost);
  // One commit remains, and it is at least as long as the longest of them.
  const longest = costs.indexOf(largest(costs.map((cost) => cost ?? 0)));
  const update = commits.flatMap((commit) => updatesOf(scope, commit).filter(isFlushed))[0];
  const where = update?.callSite ?? null;
  const handler = scope.interaction?.entryPoint?.handler || 'one handler';
  const setters = distinct(commits.flatMap((commit) => updatesOf(scope, commit).map(({ callee }) => callee)));
  return [
    {
      rule: 'double-flush',
      component: update?.component || null,
      title: `flushSync made ${commits.length} commits in ${handler}`,
      effort: 'S',
      confidence: 'strong',
      evidence: 'observed',
      repeats: commits.length,
      claims: commits.flatMap((commit, index) => (index === longest ? [] : [{ kind: 'commit', commit }])),
      cost: null,
      savingNote: 'if one commit does for all',
      where: where && { url: where.url, line: where.line, column: where.column, mapped: where.mapped },
      steps: commits.map((commit) => commit.id),
      facts: commits.map((commit, index) => {
        const cost = costs[index] ?? null;
        return `commit ${commit.number}: ${plural(commit.renders.length, 'render')}${cost === null ? '' : `, ${formatMs(cost)}`}`;
      }),
      fix: `Put all updates of ${handler} into one flushSync, or leave flushSync out where nothing reads the page right after it.`,
      sketch: flushSketch(handler, setters),
    },
  ];
};
