import type { CommitStep } from '../../model.ts';
import {
  certaintyOf,
  claimsOf,
  factsOf,
  groupAvoidable,
  isMemo,
  nameOf,
  type RenderGroup,
  sourceOf,
  stepsOf,
} from '../render-groups.ts';
import { RenderFlag } from '../../../protocol/facts.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { createLedger } from '../savings.ts';
import { distinct, listNames, plural } from '../words.ts';
import { BY_REFERENCE, unstableProps } from './unstable-prop.ts';

/**
 *     CartRow  memo   ✗ ✗ ✗ ✗     each try missed, and each miss was avoidable
 *
 * A memo that skips at least once, or that missed for a real change, works: no finding.
 */
export const brokenMemo: Rule = {
  name: 'broken-memo',
  find: (scope) => {
    const tries = memoTries(scope);
    return groupAvoidable(scope, (render) =>
      isMemo(scope, render) && (render.verdict.because === 'comparator' || BY_REFERENCE.has(render.verdict.because))
        ? `${render.verdict.because === 'comparator'}`
        : null,
    ).flatMap((group) => {
      const { hits, renders } = tries.get(group.component) ?? { hits: 0, renders: group.count };
      return hits === 0 && renders === group.count ? [toCandidate(scope, group)] : [];
    });
  },
};

interface Tries {
  hits: number;
  /** Update renders, for whatever reason. */
  renders: number;
}

const memoTries = (scope: Scope): ReadonlyMap<string, Tries> => {
  const byName = new Map<string, Tries>();
  const triesOf = (name: string): Tries => {
    const known = byName.get(name) ?? { hits: 0, renders: 0 };
    byName.set(name, known);
    return known;
  };
  for (const commit of scope.commits) {
    for (const bailout of commit.bailouts) if (bailout.by === 'memo') triesOf(bailout.name).hits += bailout.count;
    for (let index = 0; index < commit.renders.length; index++) {
      if (isUpdate(commit, index)) triesOf(nameOf(scope, { commit, index })).renders++;
    }
  }
  return byName;
};

const isUpdate = (commit: CommitStep, index: number): boolean =>
  ((commit.renders.columns.flags[index] ?? 0) & RenderFlag.mount) === 0;

const toCandidate = (scope: Scope, group: RenderGroup): Candidate => {
  const comparator = group.first.verdict.because === 'comparator';
  const claims = claimsOf(group);
  const props = distinct(
    [...group.byCommit].flatMap(([commit, indices]) => indices.flatMap((index) => unstableProps({ commit, index }))),
  );
  const makers = distinct(group.verdicts.flatMap((verdict) => verdict.blame?.component || []));
  const brokenBy = comparator ? 'its comparator' : listNames(props);
  return {
    rule: 'broken-memo',
    component: group.component,
    title: `The memo of ${group.component} never worked: ${plural(group.count, 'try', 'tries')}, 0 hits, broken by ${brokenBy}`,
    effort: 'S',
    confidence: certaintyOf(group),
    evidence: 'observed',
    repeats: group.count,
    // The props themselves are findings of their own, and the milliseconds are counted there.
    claims: comparator ? claims : [],
    cost: comparator ? null : createLedger().take(claims).ms,
    savingNote: comparator ? '' : `counted with the unstable ${props.length > 1 ? 'props' : 'prop'} ${listNames(props)}`,
    where: sourceOf(scope, group.first),
    steps: stepsOf(group),
    facts: [
      `tried ${group.count} ×, hit 0 ×`,
      ...(props.length > 0 ? [`broken by ${listNames(props)}${makers.length > 0 ? `, made by ${listNames(makers)}` : ''}`] : []),
      ...factsOf(group),
    ],
    fix: comparator
      ? `Correct the comparator of ${group.component}: it said “different” though every prop was the same. Or leave it out, React compares shallowly by itself.`
      : `Stabilize ${listNames(props)}${makers.length > 0 ? ` in ${listNames(makers)}` : ''}, or take the memo away: as it is, it only costs.`,
  };
};
