import type { Evidence } from '../../../protocol/facts/cause-ref.ts';
import { addTo } from '../../group-by.ts';
import type { CommitStep } from '../../model/commit-step.ts';
import type { UpdateStep } from '../../model/step.ts';
import type { Candidate, Rule } from '../rule.ts';
import { commitCost } from '../savings.ts';
import type { Scope } from '../scope.ts';
import { derivedStateSketch, measuredStateSketch } from '../sketches/effect-sketch.ts';
import { distinct, formatMs, listNames, plural } from '../words.ts';

/**
 *     commit 2   |====|
 *     effect          |=| setTotal          in CartTotal
 *     commit 3             |==|             React renders again what it has just shown
 *
 * One finding per component whose effect sets state. Saved are the second renders of what rendered in both commits; what
 * rendered only in the later one would render in the earlier one instead.
 */
export const cascadingUpdate: Rule = {
  name: 'cascading-update',
  find: (scope) => {
    const groups = new Map<string, Cascade[]>();
    for (const commit of scope.commits) {
      for (const cascade of cascadesOf(scope, commit)) {
        const key = `${cascade.effectOf}\n${cascade.update.component}\n${cascade.update.during}`;
        addTo(groups, key, cascade);
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
  /** The commit whose effect made it; null if unknown. */
  readonly before: CommitStep | null;
  readonly evidence: Evidence;
  /** Nothing but effects of that commit wanted it. */
  readonly alone: boolean;
}

const isByEffect = (update: UpdateStep): boolean =>
  update.during === 'layout-effect' || update.during === 'passive-effect';

const cascadesOf = (scope: Scope, commit: CommitStep): readonly Cascade[] => {
  const causes = commit.causes.flatMap(({ id, evidence }) => {
    const step = scope.analysis.stepById.get(id);
    return step?.kind === 'update' ? [{ step, evidence }] : [];
  });
  const alone = causes.length === commit.causes.length && causes.every(({ step }) => isByEffect(step));
  return causes.flatMap(({ step, evidence }) => {
    if (!isByEffect(step)) return [];
    const { effectOf, before } = originOf(scope, step);
    return [{ commit, update: step, effectOf, before, evidence, alone }];
  });
};

/** Follows an update through the effect that made it to the commit that ran the effect. */
const originOf = (scope: Scope, update: UpdateStep): Pick<Cascade, 'effectOf' | 'before'> => {
  let effectOf = update.effectOf;
  let before: CommitStep | null = null;
  for (const { id } of update.causes) {
    const cause = scope.analysis.stepById.get(id);
    if (cause?.kind === 'commit') before = cause;
    if (cause?.kind !== 'effect') continue;
    effectOf = cause.component || effectOf;
    for (const above of cause.causes) {
      const commit = scope.analysis.stepById.get(above.id);
      if (commit?.kind === 'commit') before = commit;
    }
  }
  return { effectOf: effectOf || update.component, before };
};

/** Renders of a cascading commit whose component had rendered in the commit before as well. */
const repeatedRenders = ({ commit, before }: Cascade): readonly number[] => {
  if (!before || before.document !== commit.document) return [];
  const rendered = new Set(before.renders.columns.component);
  return Array.from(commit.renders.columns.component).flatMap((id, index) => (rendered.has(id) ? [index] : []));
};

const toCandidate = (_scope: Scope, cascades: readonly Cascade[]): readonly Candidate[] => {
  const first = cascades[0];
  if (!first) return [];
  const { update, effectOf: component } = first;
  const commits = distinct(cascades.map((cascade) => cascade.commit));
  const removable = cascades.filter((cascade, index) => cascade.alone && firstOf(cascades, cascade) === index);
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
      claims: removable.map((cascade) => ({
        kind: 'own-time',
        commit: cascade.commit,
        indices: repeatedRenders(cascade),
      })),
      cost: costOf(commits),
      savingNote: noteOf(commits, removable),
      where: where && { url: where.url, line: where.line, column: where.column, mapped: where.mapped },
      steps: distinct(cascades.flatMap((cascade) => [cascade.update.id, cascade.commit.id])),
      facts: [
        ...cascades
          .filter((cascade, index) => firstOf(cascades, cascade) === index)
          .map(commitFact)
          .slice(0, 4),
        layout
          ? 'made in a layout effect: the page is not painted until it is done'
          : 'made in an effect: the page may be painted in between with the old value',
      ],
      fix: layout
        ? `If ${calls} only stores what can be computed from props and state, compute it while rendering. If it depends on a measurement of the page, keep it, and set it only when it differs.`
        : `Compute the value while rendering (with useMemo if that is expensive), or set it where the change begins, in the same handler or answer; keep the effect only for what lies outside of React.`,
      sketch: (layout ? measuredStateSketch : derivedStateSketch)({
        setter: update.callee,
        effectOf: component,
        stateOf: update.component,
      }),
    },
  ];
};

/** Several updates of one group may stand in the same commit. */
const firstOf = (cascades: readonly Cascade[], { commit }: Cascade): number =>
  cascades.findIndex((other) => other.commit === commit);

const noteOf = (commits: readonly CommitStep[], removable: readonly Cascade[]): string => {
  if (removable.length < commits.length) return 'other updates wanted the same commit, which would stay';
  return removable.some((cascade) => repeatedRenders(cascade).length > 0)
    ? 'what rendered twice would render once'
    : 'the same renders would happen in the commit before: one commit less, shown at once';
};

const callOf = (update: UpdateStep): string =>
  update.callee || (update.hook ? `${update.updateType} (${update.hook})` : update.updateType);

const costOf = (commits: readonly CommitStep[]): number | null => {
  const costs = commits.flatMap((commit) => commitCost(commit) ?? []);
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
};

const commitFact = (cascade: Cascade): string => {
  const { commit, before } = cascade;
  const cost = commitCost(commit);
  const again = repeatedRenders(cascade).length;
  const after = before ? ` after commit ${before.number}` : '';
  const twice = before ? `, ${again} of them rendered in both` : '';
  return `commit ${commit.number}${after}: ${plural(commit.renders.length, 'render')}${twice}${cost === null ? '' : `, ${formatMs(cost)}`}`;
};
