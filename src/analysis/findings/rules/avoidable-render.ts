import type { Because } from '../../model/verdict.ts';
import {
  certaintyOf,
  changedHookOf,
  claimsOf,
  factsOf,
  groupAvoidable,
  isCompiled,
  isMakerCompiled,
  type RenderGroup,
  selfOf,
  sourceOf,
  stepsOf,
  typeOf,
} from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { compiledSketch } from '../sketches/compiled-sketch.ts';
import { memoSketch } from '../sketches/memo-sketch.ts';
import { sameStateSketch, selectorSketch } from '../sketches/state-sketch.ts';
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
    sketch: sketchOf(scope, group),
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
        ? compiledFix(scope, group, parent)
        : `React.memo is not advised for ${component}, see the facts: move the state that changed closer to where it is used, or pass ${component} to ${parent} as children.`;
  }
};

const compiledFix = (scope: Scope, group: RenderGroup, parent: string): string => {
  const { component } = group;
  const begins = `${component} is compiled by the React Compiler, so React.memo adds nothing`;
  return isMakerCompiled(scope, group.first)
    ? `${begins}. ${parent} is compiled too and made a new element all the same: eslint-plugin-react-hooks says what keeps the compiler from keeping it. Or move the state that changed closer to where it is used.`
    : `${begins}. ${parent} is not compiled, so that it makes a new element each time: let the compiler compile it too, and the element is kept.`;
};

/** None where the certainty is weak: there the first thing to do is to read the facts. */
const sketchOf = (scope: Scope, group: RenderGroup): string | null => {
  const { component, first } = group;
  const parent = first.verdict.blame?.component ?? '';
  switch (first.verdict.fix) {
    case 'memo':
      return certaintyOf(group) === 'weak'
        ? null
        : memoSketch(component, typeOf(scope, first)?.type ?? 'function', parent);
    case 'memoize-selector':
      return selectorSketch(component, changedHookOf(scope, first));
    case 'keep-reference':
      return sameStateSketch(changedHookOf(scope, first));
    default:
      return isCompiled(scope, first) && !isMakerCompiled(scope, first) ? compiledSketch(component, parent) : null;
  }
};
