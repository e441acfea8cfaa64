import type { CommitStep, Step, UpdateStep } from '../../model.ts';
import type { Evidence } from '../../../protocol/facts.ts';
import type { Candidate, Rule } from '../rule.ts';
import { commitCost } from '../savings.ts';
import type { Scope } from '../scope.ts';
import { distinct, formatMs, listNames, plural } from '../words.ts';

/**
 *     commit 2   |====|
 *     effect          |=| setTotal          in CartTotal
 *     commit 3             |==|             React renders again what it has just shown
 *
 * One finding per component whose effect sets state, for the commits that nothing else wanted.
 */
export const cascadingUpdate: Rule = {
  name: 'cascading-update',
  find: (scope) => {
    const groups = new Map<string, Cascade[]>();
    for (const commit of scope.commits) {
      for (const cascade of cascadesOf(scope, commit)) {
        const key = `${cascade.effectOf}\n${cascade.update.component}\n${cascade.update.during}`;
        groups.set(key, [...(groups.get(key) ?? []), cascade]);
      }
    }
    return [...groups.values()].flatMap((cascades) => toCandidate(scope, cascades));
  },
};

interface Cascade {
  readonly commit: CommitStep;
  readonly update: UpdateStep;
  /** Component whose effect made the update. */
  readonly effectOf: string;
  readonly evidence: Evidence;
  /** Nothing but effects wanted the commit. */
  readonly alone: boolean;
}

const isByEffect = (update: UpdateStep): boolean =>
  update.during === 'layout-effect' || update.during === 'passive-effect';

const cascadesOf = (scope: Scope, commit: CommitStep): readonly Cascade[] => {
  const causes = commit.causes.flatMap(({ id, evidence }) => {
    const step = scope.analysis.stepById.get(id);
    return step ? [{ step, evidence }] : [];
  });
  const alone =
    causes.length === commit.causes.length &&
    causes.every(({ step }) => step.kind === 'update' && isByEffect(step)) &&
    distinct(causes.map(({ step }) => effectOf(scope, step))).length === 1;
  return causes.flatMap(({ step, evidence }) =>
    step.kind === 'update' && isByEffect(step)
      ? [{ commit, update: step, effectOf: effectOf(scope, step), evidence, alone }]
      : [],
  );
};

const effectOf = (scope: Scope, step: Step): string => {
  if (step.kind !== 'update') return '';
  for (const { id } of step.causes) {
    const cause = scope.analysis.stepById.get(id);
    if (cause?.kind === 'effect' && cause.component !== '') return cause.component;
  }
  return step.effectOf || step.component;
};

const toCandidate = (scope: Scope, cascades: readonly Cascade[]): readonly Candidate[] => {
  const first = cascades[0];
  if (!first) return [];
  const { update, effectOf: component } = first;
  const commits = distinct(cascades.map((cascade) => cascade.commit));
  const removable = distinct(cascades.flatMap((cascade) => (cascade.alone ? cascade.commit : [])));
  const layout = update.during === 'layout-effect';
  const calls = listNames(distinct(cascades.map((cascade) => callOf(cascade.update))), 3);
  const guessed = cascades.some((cascade) => cascade.evidence === 'guessed');
  const where = update.callSite;
  return [
    {
      rule: 'cascading-update',
      component: component || null,
      title: `${layout ? 'A layout effect' : 'An effect'}${component ? ` of ${component}` : ''} calls ${calls}: ${plural(commits.length, 'more commit')}`,
      effort: 'M',
      confidence: guessed ? 'weak' : 'strong',
      evidence: guessed ? 'guessed' : 'observed',
      repeats: commits.length,
      claims: removable.map((commit) => ({ kind: 'commit', commit })),
      cost: costOf(commits),
      savingNote:
        removable.length < commits.length
          ? 'other updates wanted the same commit, which would stay'
          : 'if the value is derived while rendering',
      where: where && { url: where.url, line: where.line, column: where.column, mapped: where.mapped },
      steps: distinct(cascades.flatMap((cascade) => [cascade.update.id, cascade.commit.id])),
      facts: [
        ...commits.map((commit) => commitFact(scope, commit)).slice(0, 4),
        layout ? 'made in a layout effect: the page is not painted until it is done' : 'made in an effect: the page may be painted in between with the old value',
      ],
      fix: layout
        ? `If ${calls} only stores what can be computed from props and state, compute it while rendering. If it depends on a measurement of the page, keep it, and set it only when it differs.`
        : `Compute the value while rendering (with useMemo if that is expensive), or set it where the change begins, in the same handler or answer; keep the effect only for what lies outside of React.`,
    },
  ];
};

const callOf = (update: UpdateStep): string =>
  update.callee || (update.hook ? `${update.updateType} (${update.hook})` : update.updateType);

const costOf = (commits: readonly CommitStep[]): number | null => {
  const costs = commits.flatMap((commit) => commitCost(commit) ?? []);
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
};

const commitFact = (scope: Scope, commit: CommitStep): string => {
  const cost = commitCost(commit);
  const before = scope.commits.findLast((other) => other.number < commit.number && other.root === commit.root);
  return `commit ${commit.number}${before ? ` after commit ${before.number}` : ''}: ${plural(commit.renders.length, 'render')}${cost === null ? '' : `, ${formatMs(cost)}`}`;
};
