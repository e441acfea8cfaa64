import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { Certainty, Fix, Verdict } from './model/verdict.ts';
import type { RenderFacts } from './verdict-context.ts';

/** Reasons why skipping this render would change what the application does, as clauses. */
const sideEffects = ({ flags, changes }: RenderFacts): readonly string[] => {
  const reasons: string[] = [];
  if ((flags & RenderFlag.effectWithoutDependencies) !== 0) {
    reasons.push('an effect without dependencies (or componentDidUpdate) ran: skipping would skip it');
  }
  // with new props, a ref that changed usually just keeps the latest one
  if ((flags & RenderFlag.refChanged) !== 0 && changes.length === 0) {
    reasons.push('a ref it owns changed while it rendered: skipping would change behaviour');
  }
  if ((flags & RenderFlag.outputChanged) !== 0) {
    reasons.push('its own output changed all the same: something was mutated in place or read from outside');
  }
  return reasons;
};

/** Why `React.memo` must not be advised here, or null. */
const memoObstacle = ({ type }: RenderFacts): string | null => {
  if (type?.compiled === true) return 'compiled by the React Compiler: no memo advice';
  if (type?.memoUnsafe === true) return 'React.memo breaks useEffectEvent in React 19.2: no memo advice';
  return null;
};

const needsMemoFirst = ({ type }: RenderFacts): boolean => type?.memo === 'no' && type.type !== 'context-consumer';

/**
 * An avoidable verdict, brought down to what may be claimed: weak where skipping would change behaviour, without a fix
 * where the fix would be `memo` and must not be advised.
 */
export const avoidable = (
  render: RenderFacts,
  because: Exclude<Verdict['because'], null>,
  certainty: Certainty,
  fix: Fix,
  facts: readonly string[],
  blame: Verdict['blame'],
): Verdict => {
  const reasons = sideEffects(render);
  const skipsByProps = fix === 'memo' || fix === 'stabilize-prop' || fix === 'hoist-element' || fix === 'use-callback';
  const obstacle = skipsByProps ? memoObstacle(render) : null;
  const all = [...facts, ...reasons];
  if (obstacle !== null) all.push(obstacle);
  else if (fix !== 'memo' && skipsByProps && needsMemoFirst(render))
    all.push('it is not memoized: needs React.memo as well');
  if ((render.flags & RenderFlag.strict) !== 0) all.push('StrictMode called it twice, counted once');
  return {
    class: 'avoidable',
    because,
    certainty: reasons.length > 0 ? 'weak' : certainty,
    fix: fix === 'memo' && obstacle !== null ? null : fix,
    facts: all,
    blame,
  };
};
