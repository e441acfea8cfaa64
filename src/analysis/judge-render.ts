import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import { judgeEqualClassUpdate, judgeOwnInputs } from './avoidable-by-own-input.ts';
import { judgeProps } from './avoidable-by-props.ts';
import { avoidable } from './behaviour.ts';
import type { Verdict } from './model/verdict.ts';
import { isEqualClassUpdate, readOwnCauses } from './own-cause.ts';
import { judgeMount } from './remount.ts';
import { necessary, type RenderFacts, undecided } from './verdict-context.ts';

/** Every prop is equal and no own cause is known. Here alone "the parent rendered" may be the whole reason. */
const judgeEqualProps = (render: RenderFacts): Verdict => {
  const { flags, type, parent } = render;
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const inputs = ['every prop is Object.is-equal', 'no state, reducer, store or consumed context changed'];
  // without a component above, it was the application itself that rendered the root again
  const parentFact =
    parent === null ? 'the root was rendered again with a new element' : `its parent ${parent.component} rendered`;

  if (has(RenderFlag.comparatorDisagreed)) {
    const facts = ['its own comparison said "different"', ...inputs];
    return avoidable(render, 'comparator', 'proven', 'fix-comparator', facts, parent);
  }
  if (has(RenderFlag.ownUpdate)) {
    return undecided([
      'an update of its own was processed, but no state that changed was seen: which one is not known',
    ]);
  }
  if (!has(RenderFlag.newProps)) return undecided(['its props object is the same one and no changed input was seen']);
  if (!has(RenderFlag.parentRendered)) {
    return undecided([
      'it got a new props object, but the component above it did not render: who made it is not known',
    ]);
  }
  const memo = type?.memo ?? 'no';
  if (memo === 'should-update') {
    const facts = ['shouldComponentUpdate let it through', ...inputs];
    return avoidable(render, 'comparator', 'proven', 'fix-comparator', facts, parent);
  }
  if (memo !== 'no') {
    return undecided(['it is memoized and every prop is equal: the input that made it render was not seen']);
  }
  return avoidable(render, 'props-equal', 'proven', 'memo', [...inputs, 'no own update', parentFact], parent);
};

/** Another tool says that inputs are others, not how they differ; and where it names none, it may have looked at less. */
const untoldFacts = ({ changes, labelOf }: RenderFacts): readonly string[] =>
  changes.length === 0
    ? ['the file names nothing that changed, and does not tell whether more was looked at']
    : changes.map((change) => `${labelOf(change)} is another one: the file does not tell whether its content is`);

/**
 * Gives one render its class by product rules: one own cause by value is enough and cancels every avoidable claim; what
 * could not be compared is `unknown`; only then may it be avoidable, with the certainty that the facts carry.
 *
 * @returns null for what is not an update: mounts (except remounts in place) and discarded renders.
 */
export const judgeRender = (render: RenderFacts): Verdict | null => {
  const { flags, changes, type } = render;
  if ((flags & RenderFlag.discarded) !== 0) return null;
  if ((flags & RenderFlag.mount) !== 0) return judgeMount(render);

  const own = readOwnCauses(flags, changes, render.labelOf);
  if (own.sufficient.length > 0) return necessary(own.sufficient);

  if ((flags & RenderFlag.untold) !== 0) return undecided(untoldFacts(render));

  const hasProps = changes.some((change) => change.kind === 'prop');
  const byProps = hasProps ? judgeProps(render) : null;
  if (byProps?.class === 'necessary') return byProps;
  if (own.unknown.length > 0) {
    return undecided(
      own.unknown.map((change) => `${render.labelOf(change)} could not be compared (budget, getter or proxy)`),
    );
  }
  if (byProps?.class === 'unknown') return byProps;
  if (own.equal.length > 0) return judgeOwnInputs(render, own.equal);
  if (isEqualClassUpdate(flags, changes, type)) return judgeEqualClassUpdate(render);
  return byProps ?? judgeEqualProps(render);
};
