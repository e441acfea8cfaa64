import type { Change } from '../protocol/facts/change.ts';
import { avoidable } from './behaviour.ts';
import type { Certainty, Fix, Verdict } from './model/verdict.ts';
import type { RenderFacts } from './verdict-context.ts';

type OwnKind = 'context' | 'store' | 'state';

const kindOf = (change: Change): OwnKind =>
  change.kind === 'context' ? 'context' : change.kind === 'store' ? 'store' : 'state';

const JUDGEMENT: Readonly<Record<OwnKind, { readonly because: Exclude<Verdict['because'], null>; readonly fix: Fix }>> =
  {
    context: { because: 'context-equal', fix: 'memoize-context' },
    store: { because: 'store-equal', fix: 'memoize-selector' },
    state: { because: 'state-equal', fix: 'keep-reference' },
  };

const holdsFunction = (change: Change): boolean =>
  change.equality === 'same-text' || change.equality === 'equal-element-with-function';

/** Weak as soon as a function is inside: it may capture what changed. */
const certaintyOf = (changes: readonly Change[]): Certainty => (changes.some(holdsFunction) ? 'weak' : 'strong');

/**
 * Judges a render whose own inputs (context, store snapshot, state) got new references with equal content, and nothing
 * else changed by value. Where several did, the one farthest from the component is named: it wakes others as well.
 */
export const judgeOwnInputs = (render: RenderFacts, equal: readonly Change[]): Verdict => {
  const main =
    equal.find((change) => kindOf(change) === 'context') ??
    equal.find((change) => kindOf(change) === 'store') ??
    equal[0];
  const kind = main === undefined ? 'state' : kindOf(main);
  const { because, fix } = JUDGEMENT[kind];
  const facts = equal.map((change) =>
    holdsFunction(change)
      ? `${render.labelOf(change)} has a new reference; a function in it has the same source text but may hold a changed value`
      : `${render.labelOf(change)} is deep-equal, with a new reference`,
  );
  const props = render.changes.filter((change) => change.kind === 'prop');
  if (props.length > 0) {
    facts.push(
      `${props.map((change) => render.labelOf(change)).join(', ')} changed by reference only: to be stabilized too`,
    );
  }
  const provider = main === undefined ? null : render.makerOf(main);
  return avoidable(render, because, certaintyOf([...equal, ...props]), fix, facts, provider);
};

/** A class called `setState` and no key changed. */
export const judgeEqualClassUpdate = (render: RenderFacts): Verdict =>
  avoidable(
    render,
    'state-equal',
    'strong',
    'keep-reference',
    ['setState was called, every key of the state is Object.is-equal'],
    null,
  );
