import { type ComponentTotal, totalsOf } from '../component-totals.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { windowSketch } from '../sketches/window-sketch.ts';
import { MANY_INSTANCES } from '../thresholds.ts';
import { formatMs, plural } from '../words.ts';

/**
 *     Row × 2000   0.02 ms each   →   cheap one by one, and still 40 ms, and as many elements for style and layout
 *
 * Counted within one commit, so that a small list that renders often is no large one. What each of them costs is said
 * here too, and not once more as an expensive component.
 */
export const manyInstances: Rule = {
  name: 'many-instances',
  find: (scope) =>
    totalsOf(scope).flatMap((total) => (total.instances >= MANY_INSTANCES ? [toCandidate(scope, total)] : [])),
};

const toCandidate = (scope: Scope, total: ComponentTotal): Candidate => {
  const { name, instances, renders, mounts, measured, self } = total;
  const isMeasured = measured > 0;
  return {
    rule: 'many-instances',
    component: name,
    title: `${instances} instances of ${name} rendered in one commit${isMeasured ? `: ${formatMs(self)} of its own` : ''}`,
    effort: 'M',
    confidence: isMeasured ? 'measured' : 'information',
    evidence: 'observed',
    repeats: total.commits.size,
    claims: [],
    cost: isMeasured ? self : null,
    savingNote: isMeasured
      ? `of ${formatMs(self)}, the part of those that cannot be seen; style, layout and memory come on top`
      : 'this build has no durations',
    where: total.source,
    steps: [...total.commits].map((commit) => commit.id),
    facts: [
      `${plural(renders, 'render')} in ${plural(total.commits.size, 'commit')}: ${plural(mounts, 'mount')}, ${plural(renders - mounts, 'update')}`,
      ...(isMeasured ? [`${formatMs(self / measured)} each on average, the longest ${formatMs(total.longest)}`] : []),
      ...(scope.duration && isMeasured ? [`${Math.round((self / scope.duration) * 100)} % of the interaction`] : []),
      ...(total.strict ? ['StrictMode ran each render twice: times hold both'] : []),
      'how many of them are in sight was not recorded',
    ],
    fix: `Render only the instances of ${name} that can be seen: a windowed list, or pages. Where all must be there for search or print, CSS content-visibility: auto spares at least their style and layout.`,
    sketch: windowSketch(name),
  };
};
