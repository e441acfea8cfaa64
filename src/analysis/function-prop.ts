import type { Change, DependencyChange } from '../protocol/facts/change.ts';

/**
 * What can be said of a function prop with the same source text and a new identity:
 *
 * - `changed`: a dependency of its `useCallback` changed by value: the new function is needed
 * - `dependencies`: its dependencies only got new references: they are to blame, not the function
 * - `closure`: nothing is known of what it captures
 */
export type FunctionProp = 'changed' | 'dependencies' | 'closure';

const isEqualData = ({ equality }: DependencyChange): boolean =>
  equality === 'equal-data' || equality === 'equal-element';

export const judgeFunctionProp = ({ dependencies }: Change): FunctionProp => {
  if (dependencies === null || dependencies.length === 0) return 'closure';
  if (dependencies.some((dependency) => dependency.equality === 'different')) return 'changed';
  return dependencies.every(isEqualData) ? 'dependencies' : 'closure';
};
