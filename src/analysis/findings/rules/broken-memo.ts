import {
  certaintyOf,
  claimsOf,
  factsOf,
  groupAvoidable,
  isMemo,
  type RenderGroup,
  sourceOf,
  stepsOf,
} from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import { createLedger } from '../savings.ts';
import type { Scope } from '../scope.ts';
import { comparatorSketch } from '../sketches/comparator-sketch.ts';
import { distinct, listNames, plural } from '../words.ts';
import { BY_REFERENCE, unstableProps } from './unstable-prop.ts';

/**
 *     CartRow  memo   ✗ ✗ ✗ ✗     each time that it could have skipped, it was made to render
 *
 * A memo that skips at least once works, and renders for a real change are no tries: no finding. A comparator that says
 * "different" on equal props is wrong in any case.
 */
export const brokenMemo: Rule = {
  name: 'broken-memo',
  find: (scope) => {
    const hits = memoHits(scope);
    return groupAvoidable(scope, (render) => {
      const { because } = render.verdict;
      if (!isMemo(scope, render)) return null;
      return because === 'comparator' || BY_REFERENCE.has(because) ? `${because === 'comparator'}` : null;
    }).flatMap((group) => {
      const skipped = hits.get(group.component) ?? 0;
      return skipped === 0 || group.first.verdict.because === 'comparator' ? [toCandidate(scope, group, skipped)] : [];
    });
  },
};

const memoHits = (scope: Scope): ReadonlyMap<string, number> => {
  const hits = new Map<string, number>();
  for (const commit of scope.commits) {
    for (const { name, count, by } of commit.bailouts) if (by === 'memo') hits.set(name, (hits.get(name) ?? 0) + count);
  }
  return hits;
};

const toCandidate = (scope: Scope, group: RenderGroup, hits: number): Candidate => {
  const comparator = group.first.verdict.because === 'comparator';
  const claims = claimsOf(group);
  const props = distinct(
    [...group.byCommit].flatMap(([commit, indices]) => indices.flatMap((index) => unstableProps({ commit, index }))),
  );
  const makers = distinct(group.verdicts.flatMap((verdict) => verdict.blame?.component || []));
  return {
    rule: 'broken-memo',
    component: group.component,
    title: comparator
      ? `The comparator of ${group.component} let it render ${group.count} × on equal props`
      : `The memo of ${group.component} never worked: ${plural(group.count, 'try', 'tries')}, 0 hits, broken by ${listNames(props)}`,
    effort: 'S',
    confidence: certaintyOf(group),
    evidence: 'observed',
    repeats: group.count,
    // The props themselves are findings of their own, and the milliseconds are counted there.
    claims: comparator ? claims : [],
    cost: comparator ? null : createLedger().take(claims).ms,
    savingNote: comparator
      ? ''
      : `counted with the unstable ${props.length > 1 ? 'props' : 'prop'} ${listNames(props)}`,
    where: sourceOf(scope, group.first),
    steps: stepsOf(group),
    facts: [
      `missed ${group.count} ×, hit ${hits} ×`,
      ...(props.length > 0
        ? [`broken by ${listNames(props)}${makers.length > 0 ? `, made by ${listNames(makers)}` : ''}`]
        : []),
      ...factsOf(group),
    ],
    fix: comparator
      ? `Correct the comparator of ${group.component}: it said “different” though every prop was the same. Or leave it out, React compares shallowly by itself.`
      : `Stabilize ${listNames(props)}${makers.length > 0 ? ` in ${listNames(makers)}` : ''}, or take the memo away: as it is, it only costs.`,
    sketch: comparator ? comparatorSketch(group.component) : null,
  };
};
