import type { Change } from '../protocol/facts/change.ts';
import { avoidable } from './behaviour.ts';
import { judgeFunctionProp } from './function-prop.ts';
import type { Certainty, Verdict } from './model/verdict.ts';
import { necessary, type RenderFacts, undecided } from './verdict-context.ts';

const isFunction = (change: Change): boolean => change.equality === 'same-text';
const isElement = (change: Change): boolean =>
  change.equality === 'equal-element' || change.equality === 'equal-element-with-function';

const dependencyList = (change: Change): string =>
  (change.dependencies ?? []).map((dependency) => `#${dependency.index + 1}`).join(', ');

const describe = (change: Change, label: string): string => {
  switch (change.equality) {
    case 'equal-data':
      return `${label} is deep-equal, with a new reference`;
    case 'equal-element':
      return `${label} is a new element of the same type, key and props`;
    case 'equal-element-with-function':
      return `${label} is a new element of the same type and key, with a function inside`;
    case 'same-text':
      return judgeFunctionProp(change) === 'dependencies'
        ? `${label} was made again because dependency ${dependencyList(change)} is deep-equal, with a new reference`
        : `${label} is or holds a new function with the same source text: the closure may hold a changed value`;
    case 'different':
      return `${label} changed by value`;
    case 'unknown':
      return `${label} could not be compared (budget, getter, proxy or an object that must not be read)`;
  }
};

/** Who made the first new reference: where the agent followed it, else who made the element, else the parent. */
const blameFor = (changes: readonly Change[], render: RenderFacts): Verdict['blame'] => {
  for (const change of changes) {
    const maker = render.makerOf(change);
    if (maker !== null) return maker;
  }
  return render.owner ?? render.parent;
};

/**
 * Judges a render without own cause whose props differ.
 *
 *     style   {a:1} → {a:1}       equal data          strong     stabilize-prop
 *     icon    <I/>  → <I/>        equal element       strong     hoist-element
 *     onPick  ()=>… → ()=>…       same text           weak       use-callback     closure may hold a changed value
 */
export const judgeProps = (render: RenderFacts): Verdict => {
  const props = render.changes.filter((change) => change.kind === 'prop');
  const clauses = props.map((change) => describe(change, render.labelOf(change)));

  const byValue = props.filter((change) => change.equality === 'different');
  if (byValue.length > 0) return necessary(byValue.map((change) => describe(change, render.labelOf(change))));
  const unknown = props.filter((change) => change.equality === 'unknown');
  if (unknown.length > 0) return undecided(unknown.map((change) => describe(change, render.labelOf(change))));

  const functions = props.filter(isFunction);
  const changed = functions.filter((change) => judgeFunctionProp(change) === 'changed');
  if (changed.length > 0) {
    return necessary(changed.map((change) => `${render.labelOf(change)}: a value it depends on changed`));
  }
  const closures = functions.filter((change) => judgeFunctionProp(change) === 'closure');
  if (closures.length > 0) {
    return avoidable(render, 'functions-only', 'weak', 'use-callback', clauses, blameFor(closures, render));
  }
  const withFunction = props.some((change) => change.equality === 'equal-element-with-function');
  const certainty: Certainty = withFunction ? 'weak' : 'strong';
  if (props.every(isElement)) {
    return avoidable(render, 'elements-equal', certainty, 'hoist-element', clauses, blameFor(props, render));
  }
  const data = props.filter((change) => !isElement(change));
  return avoidable(render, 'data-equal', certainty, 'stabilize-prop', clauses, blameFor(data, render));
};
