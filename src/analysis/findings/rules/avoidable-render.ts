import type { Because } from '../../model.ts';
import {
  certaintyOf,
  claimsOf,
  factsOf,
  groupAvoidable,
  isCompiled,
  type RenderGroup,
  selfOf,
  sourceOf,
  stepsOf,
} from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { formatMs, plural } from '../words.ts';

/** Reasons whose fix lies in the component itself; unstable props, contexts, memo and remounts have rules of their own. */
const OWN: ReadonlySet<Because | null> = new Set<Because | null>(['props-equal', 'store-equal', 'state-equal']);

/**
 *     Header   ▐ rendered, state changed
 *     └─ CartIcon   ▐ rendered: same props, same state, same context
 *
 * One finding per component and interaction.
 */
export const avoidableRender: Rule = {
  name: 'avoidable-render',
  find: (scope) =>
    groupAvoidable(scope, ({ verdict }) => (OWN.has(verdict.because) ? `${verdict.because}` : null)).map((group) =>
      toCandidate(scope, group),
    ),
};

const toCandidate = (scope: Scope, group: RenderGroup): Candidate => {
  const self = selfOf(group);
  return {
    rule: 'avoidable-render',
    component: group.component,
    title: `${group.component} rendered ${group.count} × ${WITH[group.first.verdict.because ?? ''] ?? 'without need'}`,
    effort: 'S',
    confidence: certaintyOf(group),
    evidence: 'observed',
    repeats: group.count,
    claims: claimsOf(group),
    cost: null,
    savingNote: '',
    where: sourceOf(scope, group.first) ?? group.first.verdict.blame?.source ?? null,
    steps: stepsOf(group),
    facts: [
      `${plural(group.count, 'avoidable render')} in ${plural(group.byCommit.size, 'commit')}`,
      ...(self === null ? [] : [`${formatMs(self)} own time, ${formatMs(self / group.count)} each`]),
      ...factsOf(group),
    ],
    fix: fixOf(scope, group),
  };
};

const WITH: Readonly<Record<string, string>> = {
  'props-equal': 'with equal props',
  'store-equal': 'for a store value that stayed the same',
  'state-equal': 'for a state that stayed the same',
};

const fixOf = (scope: Scope, group: RenderGroup): string => {
  const { component } = group;
  const parent = group.first.verdict.blame?.component || 'the component above';
  switch (group.first.verdict.fix) {
    case 'memo':
      return certaintyOf(group) === 'weak'
        ? `Read the facts first: skipping ${component} may change what it does. If it need not follow each render of ${parent}, wrap it in React.memo, or pass it to ${parent} as children.`
        : `Wrap ${component} in React.memo, or pass it to ${parent} as children.`;
    case 'memoize-selector':
      return `Let the selector that ${component} reads return the same reference while its data is the same: select the smallest value, or memoize the selector.`;
    case 'keep-reference':
      return `Keep the old reference in ${component} when the new state holds the same data: return the previous state from the updater.`;
    default:
      return isCompiled(scope, group.first)
        ? `${component} is compiled by the React Compiler, so React.memo adds nothing: move the state that changed closer to where it is used, or pass ${component} to ${parent} as children.`
        : `React.memo is not advised for ${component}, see the facts: move the state that changed closer to where it is used, or pass ${component} to ${parent} as children.`;
  }
};
