import { UNMEASURED } from '../../../protocol/units.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { certaintyOf, factsOf, groupAvoidable, type RenderGroup, sourceOf, stepsOf } from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { hoistSketch, keySketch } from '../sketches/remount-sketch.ts';
import { formatMs, plural } from '../words.ts';

/**
 *     before   List › Row key=a         after   List › Row key=b      same data, everything built anew,
 *                                                                     state and DOM of the old one are lost
 */
export const remount: Rule = {
  name: 'remount',
  find: (scope) =>
    groupAvoidable(scope, ({ verdict }) =>
      verdict.because === 'remount-key' || verdict.because === 'remount-type' ? verdict.because : null,
    ).map((group) => toCandidate(scope, group)),
};

const toCandidate = (scope: Scope, group: RenderGroup): Candidate => {
  const byKey = group.first.verdict.because === 'remount-key';
  const { component } = group;
  const maker = group.first.verdict.blame?.component ?? '';
  const cost = subtreeOf(group);
  return {
    rule: 'remount',
    component,
    title: `${component} was unmounted and mounted again ${group.count} × in place: ${byKey ? 'its key changed' : 'its type is made during render'}`,
    effort: 'S',
    confidence: certaintyOf(group),
    evidence: 'observed',
    repeats: group.count,
    claims: [],
    cost,
    savingNote:
      cost === null
        ? 'this build has no durations'
        : `${formatMs(cost)} of mounting, of which an update would still take a part`,
    where: whereOf(scope, group),
    steps: stepsOf(group),
    facts: [`${plural(group.count, 'remount')} in ${plural(group.byCommit.size, 'commit')}`, ...factsOf(group)],
    fix: byKey
      ? `Give ${component} a key that belongs to its data, such as the record's id; not an index of a list that is reordered, not a random or counted value.`
      : `Define ${component} outside of ${maker || 'the component that makes it'}: a function made during render is another type each time.`,
    sketch: byKey ? keySketch(component) : hoistSketch(component, maker),
  };
};

/** A key stands where the element is made, a type where it is defined. */
const whereOf = (scope: Scope, group: RenderGroup): SourcePlace | null => {
  const made = group.first.verdict.blame?.source ?? null;
  const defined = sourceOf(scope, group.first);
  return group.first.verdict.because === 'remount-key' ? (made ?? defined) : (defined ?? made);
};

const subtreeOf = (group: RenderGroup): number | null => {
  let total: number | null = null;
  for (const [commit, indices] of group.byCommit) {
    for (const index of indices) {
      const ms = commit.renders.columns.subtree[index] ?? UNMEASURED;
      if (ms !== UNMEASURED) total = (total ?? 0) + ms;
    }
  }
  return total;
};
