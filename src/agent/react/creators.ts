import type { DependencyChange } from '../../protocol/facts/change.ts';
import { isList } from '../own-value.ts';
import type { Comparer } from './commit/equality.ts';
import { type Fiber, firstHook, type Hook } from './fiber.ts';
import { makerOf } from './owners.ts';

/** Where a new reference was made. */
export interface Creator {
  readonly fiber: Fiber;
  /** Dependencies of the `useMemo` or `useCallback` that made it, as far as they differed; null: not made by one. */
  readonly dependencies: readonly DependencyChange[] | null;
}

/** Follows the exact reference in a prop up to the component that made it; null where that cannot be told. */
export const creatorOf = (carrier: Fiber, value: unknown, comparer: Comparer): Creator | null => {
  const fiber = makerOf(carrier, value);
  if (fiber === null) return null;
  const cached = cachedIn(fiber, value) ?? (fiber.alternate === null ? null : cachedIn(fiber.alternate, value));
  return { fiber, dependencies: cached === null ? null : differences(cached, comparer) };
};

interface Cached {
  readonly dependencies: readonly unknown[];
  readonly before: readonly unknown[];
}

/** The `[value, dependencies]` pair of a `useMemo` or `useCallback` of this fiber that holds exactly `value`. */
const cachedIn = (fiber: Fiber, value: unknown): Cached | null => {
  const twin = fiber.alternate;
  let previous: Hook | null = twin === null ? null : firstHook(twin);
  for (let hook = firstHook(fiber); hook !== null && previous !== null; hook = hook.next, previous = previous.next) {
    const pair = hook.memoizedState;
    const pairBefore = previous.memoizedState;
    if (hook.queue !== null || !isList(pair) || !isList(pairBefore)) continue;
    if (pair.length === 2 && pair[0] === value && isList(pair[1]) && isList(pairBefore[1]))
      return { dependencies: pair[1], before: pairBefore[1] };
  }
  return null;
};

const differences = (cached: Cached, comparer: Comparer): readonly DependencyChange[] => {
  const changes: DependencyChange[] = [];
  for (let index = 0; index < cached.dependencies.length; index++) {
    const equality = comparer.compare(cached.before[index], cached.dependencies[index]);
    if (equality !== null) changes.push({ index, equality });
  }
  return changes;
};
