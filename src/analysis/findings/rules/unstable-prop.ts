import type { Change } from '../../../protocol/facts/change.ts';
import type { Because } from '../../model/verdict.ts';
import { unstableDependency } from '../../source-names.ts';
import {
  certaintyOf,
  changesOf,
  claimsOf,
  factsOf,
  groupAvoidable,
  isCompiled,
  isCreatorCompiled,
  isMemo,
  type RenderGroup,
  type RenderRef,
  sourceOf,
  stepsOf,
  wantsMemo,
} from '../render-groups.ts';
import type { Candidate, Rule } from '../rule.ts';
import type { Scope } from '../scope.ts';
import { compiledSketch } from '../sketches/compiled-sketch.ts';
import { dataSketch, dependencySketch, elementSketch, functionSketch } from '../sketches/prop-sketch.ts';
import { distinct, listNames, plural } from '../words.ts';

/** Verdicts that rest on props with new references. */
export const BY_REFERENCE: ReadonlySet<Because | null> = new Set<Because | null>([
  'data-equal',
  'elements-equal',
  'functions-only',
]);

/** Names of the props that differed by reference only; empty where something else than a prop differed. */
export const unstableProps = (render: Pick<RenderRef, 'commit' | 'index'>): readonly string[] => {
  const changes = changesOf(render);
  return changes.every((change) => change.kind === 'prop')
    ? distinct(changes.map((change) => change.name)).toSorted()
    : [];
};

/**
 *     Cart            makes onRemove anew in each render
 *     └─ CartRow × 20 render, though nothing they show changed
 *
 * One finding per creator, component and props.
 */
export const unstableProp: Rule = {
  name: 'unstable-prop',
  find: (scope) =>
    groupAvoidable(scope, (render) => {
      const { because, blame } = render.verdict;
      const props = BY_REFERENCE.has(because) ? unstableProps(render) : [];
      return props.length === 0 ? null : [blame?.component ?? '', because, ...props].join('\n');
    }).map((group) => toCandidate(scope, group)),
};

const toCandidate = (scope: Scope, group: RenderGroup): Candidate => {
  const { verdict } = group.first;
  const props = unstableProps(group.first);
  const names = listNames(props);
  const creator = verdict.blame?.component ?? '';
  const memo = isMemo(scope, group.first);
  const wants = wantsMemo(scope, group.first);
  return {
    rule: 'unstable-prop',
    component: group.component,
    title: `${names} of ${group.component} ${props.length > 1 ? 'are' : 'is'} new each time${creator ? `, made by ${creator}` : ''}`,
    effort: wants ? 'M' : 'S',
    confidence: certaintyOf(group),
    evidence: 'observed',
    repeats: group.count,
    claims: claimsOf(group),
    cost: null,
    savingNote: `after stabilizing ${names}${wants ? ` and wrapping ${group.component} in React.memo` : ''}`,
    where: verdict.blame?.source ?? sourceOf(scope, group.first),
    steps: stepsOf(group),
    facts: [
      `${plural(group.count, 'render')} of ${group.component} in ${plural(group.byCommit.size, 'commit')} for ${names} alone`,
      ...(memo ? [`it defeats the memo of ${group.component}`] : []),
      ...factsOf(group),
    ],
    fix:
      compiledFix(scope, group, props, creator) ?? fixOf(group, props, creator || 'the component that makes it', wants),
    sketch: sketchOf(scope, group, creator),
  };
};

/** The compiler's own advice, where either of the two is compiled: nothing is to be memoized by hand there. */
const compiledFix = (scope: Scope, group: RenderGroup, props: readonly string[], creator: string): string | null => {
  const { component, first } = group;
  const names = listNames(props);
  if (creator !== '' && changesOf(first).some((change) => isCreatorCompiled(scope, first, change))) {
    return `${creator} is compiled by the React Compiler, which keeps ${names} while what it is made from stays the same: so something that it is made from is new each time, or the compiler had to leave it out. eslint-plugin-react-hooks says which; useMemo and useCallback by hand add nothing.`;
  }
  return isCompiled(scope, first) && creator !== ''
    ? `${component} is compiled by the React Compiler, so React.memo adds nothing. ${creator}, which makes ${names}, is not: let the compiler compile it too, and both ${names} and the element are kept.`
    : null;
};

const sketchOf = (scope: Scope, group: RenderGroup, creator: string): string | null => {
  const { component, first } = group;
  const changes = changesOf(first);
  if (changes.some((change) => isCreatorCompiled(scope, first, change))) return null;
  if (isCompiled(scope, first)) return compiledSketch(component, creator);
  const wants = wantsMemo(scope, first);
  const parts = distinct(changes.flatMap((change) => propSketch(change, component, creator, wants) ?? []));
  return parts.length === 0 ? null : parts.slice(0, SKETCHED_PROPS).join('\n\n');
};

/** More props at once are no sketch any more. */
const SKETCHED_PROPS = 2;

const propSketch = (change: Change, receiver: string, creator: string, wants: boolean): string | null => {
  const unstable = { receiver, prop: change.name, creator, wantsMemo: wants };
  const dependency = unstableDependency(change);
  if (dependency >= 0) return dependencySketch(unstable, dependency);
  switch (change.equality) {
    case 'same-text':
      return functionSketch(unstable);
    case 'equal-element':
    case 'equal-element-with-function':
      return elementSketch(unstable);
    default:
      return dataSketch(unstable);
  }
};

const fixOf = (group: RenderGroup, props: readonly string[], creator: string, wants: boolean): string => {
  const names = listNames(props);
  const { component } = group;
  // memo first would save nothing: the props differ each time.
  const then = wants ? ` Then wrap ${component} in React.memo.` : '';
  switch (group.first.verdict.because) {
    case 'functions-only':
      // A callback frozen over old values is worse than a render: dependencies come first in the sentence.
      return `Check what ${names} captures in ${creator}. Wrap it in useCallback with everything it captures as its dependencies; if those change as often as it renders, pass ${component} a function that takes the varying value as an argument instead.${then}`;
    case 'elements-equal':
      return `Make the element for ${names} once: outside of ${creator} if it depends on nothing, else pass it in from above as children.${then}`;
    default:
      if (changesOf(group.first).some((change) => change.equality === 'same-text')) {
        return `The dependencies of ${names} are new each time, though their data is the same (see the facts): keep their references where they are made, and ${names} stays the same by itself.${then}`;
      }
      return `Keep the reference of ${names} in ${creator} while its data is the same: move a constant out of the component, or useMemo with all that it is made from.${then}`;
  }
};
