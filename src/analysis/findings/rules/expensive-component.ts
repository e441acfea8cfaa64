import { RenderFlag } from '../../../protocol/facts.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';
import type { CommitStep, SourcePlace } from '../../model.ts';
import { nameOf, sourceOf } from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { EXPENSIVE } from '../thresholds.ts';
import { formatMs, plural } from '../words.ts';

interface Total {
  readonly name: string;
  readonly source: SourcePlace | null;
  readonly commits: Set<CommitStep>;
  renders: number;
  mounts: number;
  avoidable: number;
  self: Milliseconds;
  longest: Milliseconds;
  strict: boolean;
}

/**
 *     PriceDisplay × 50   0.2 ms each   →   10 ms of its own code in one interaction
 *
 * Needs durations: a count alone says nothing about cost.
 */
export const expensiveComponent: Rule = {
  name: 'expensive-component',
  find: (scope) =>
    totalsOf(scope).flatMap((total) =>
      total.self > 0 && (total.renders >= EXPENSIVE.renders || total.self >= EXPENSIVE.selfMs)
        ? [toCandidate(scope, total)]
        : [],
    ),
};

const totalsOf = (scope: Scope): readonly Total[] => {
  const totals = new Map<string, Total>();
  for (const commit of scope.commits) {
    const { self, flags } = commit.renders.columns;
    for (let index = 0; index < commit.renders.length; index++) {
      const ms = self[index] ?? UNMEASURED;
      const bits = flags[index] ?? 0;
      if (ms === UNMEASURED || (bits & RenderFlag.discarded) !== 0) continue;
      const total = totalOf(totals, scope, commit, index);
      total.renders++;
      total.self += ms;
      total.longest = Math.max(total.longest, ms);
      if ((bits & RenderFlag.mount) !== 0) total.mounts++;
      if ((bits & RenderFlag.strict) !== 0) total.strict = true;
      if (commit.renders.verdicts[index]?.class === 'avoidable') total.avoidable++;
      total.commits.add(commit);
    }
  }
  return [...totals.values()];
};

const totalOf = (totals: Map<string, Total>, scope: Scope, commit: CommitStep, index: number): Total => {
  const name = nameOf(scope, { commit, index });
  const source = sourceOf(scope, { commit, index });
  const key = `${name}\n${source?.url ?? ''}\n${source?.line ?? ''}`;
  const known = totals.get(key);
  if (known) return known;
  const total: Total = {
    name,
    source,
    commits: new Set(),
    renders: 0,
    mounts: 0,
    avoidable: 0,
    self: 0,
    longest: 0,
    strict: false,
  };
  totals.set(key, total);
  return total;
};

const toCandidate = (scope: Scope, total: Total): Candidate => {
  const each = total.self / total.renders;
  const share = scope.duration ? total.self / scope.duration : null;
  return {
    rule: 'expensive-component',
    component: total.name,
    title: `${total.name} took ${formatMs(total.self)} of its own in ${plural(total.renders, 'render')}, ${formatMs(each)} each`,
    effort: 'M',
    confidence: 'measured',
    evidence: 'observed',
    repeats: total.renders,
    claims: [],
    cost: total.self,
    savingNote: `${formatMs(total.self)} measured; what a cheaper render saves of it shows when it is tried`,
    where: total.source,
    steps: [...total.commits].map((commit) => commit.id),
    facts: [
      `own time ${formatMs(total.self)}, on average ${formatMs(each)}, longest ${formatMs(total.longest)}`,
      `${plural(total.renders, 'render')}: ${plural(total.mounts, 'mount')}, ${plural(total.renders - total.mounts, 'update')}, ${total.avoidable} of them avoidable`,
      ...(share === null ? [] : [`${Math.round(share * 100)} % of the interaction`]),
      ...(total.strict ? ['StrictMode ran each render twice: times hold both'] : []),
    ],
    fix: `Look at what ${total.name} does in each render: make formatters, parsers and sorted lists once, outside of it or with useMemo${total.renders >= EXPENSIVE.renders ? ', and render only the instances that can be seen' : ''}.`,
  };
};
