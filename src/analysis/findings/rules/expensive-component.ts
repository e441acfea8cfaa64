import { type ComponentTotal, totalsOf } from '../component-totals.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { EXPENSIVE, MANY_INSTANCES } from '../thresholds.ts';
import { formatMs, plural } from '../words.ts';

/**
 *     PriceDisplay × 50   0.2 ms each   →   10 ms of its own code in one interaction
 *
 * Needs durations: a count alone says nothing about cost. Of very many instances `many-instances` speaks.
 */
export const expensiveComponent: Rule = {
  name: 'expensive-component',
  find: (scope) => totalsOf(scope).flatMap((total) => (isExpensive(total) ? [toCandidate(scope, total)] : [])),
};

const isExpensive = ({ self, measured, instances }: ComponentTotal): boolean =>
  self > 0 && instances < MANY_INSTANCES && (measured >= EXPENSIVE.renders || self >= EXPENSIVE.selfMs);

const toCandidate = (scope: Scope, total: ComponentTotal): Candidate => {
  const each = total.self / total.measured;
  const share = scope.duration ? total.self / scope.duration : null;
  return {
    rule: 'expensive-component',
    component: total.name,
    title: `${total.name} took ${formatMs(total.self)} of its own in ${plural(total.measured, 'render')}, ${formatMs(each)} each`,
    effort: 'M',
    confidence: 'measured',
    evidence: 'observed',
    repeats: total.measured,
    claims: [],
    cost: total.self,
    savingNote: `${formatMs(total.self)} measured; what a cheaper render saves of it shows when it is tried`,
    where: total.source,
    steps: [...total.commits].map((commit) => commit.id),
    facts: [
      `own time ${formatMs(total.self)}, on average ${formatMs(each)}, longest ${formatMs(total.longest)}`,
      `${plural(total.measured, 'render')}: ${plural(total.mounts, 'mount')}, ${plural(total.measured - total.mounts, 'update')}, ${total.avoidable} of them avoidable`,
      ...(share === null ? [] : [`${Math.round(share * 100)} % of the interaction`]),
      ...(total.strict ? ['StrictMode ran each render twice: times hold both'] : []),
    ],
    fix: `Look at what ${total.name} does in each render: make formatters, parsers and sorted lists once, outside of it or with useMemo${total.measured >= EXPENSIVE.renders ? ', and render only the instances that can be seen' : ''}.`,
  };
};
