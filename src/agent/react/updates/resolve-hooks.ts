import type { HookNode, HookReader } from '../commit/hooks.ts';
import { type Fiber, firstHook } from '../fiber.ts';
import { typeOfKind } from './kind.ts';
import type { PendingUpdate } from './root-watch.ts';

/**
 * Tells, once the new tree is in place, which hook an update was made on, and with it its type: if it was the only update of its component in
 * this commit, and exactly one stateful hook changed, it was that one.
 */
export const resolveHooks = (updates: readonly PendingUpdate[], hooks: HookReader): void => {
  const perFiber = new Map<Fiber, number>();
  for (const { fiber } of updates) if (fiber !== null) perFiber.set(oneOf(fiber, perFiber), count(fiber, perFiber) + 1);
  for (const update of updates) {
    const { fiber } = update;
    if (fiber === null || update.hook !== -1 || count(fiber, perFiber) !== 1) continue;
    const [only, ...others] = changedHooks(fiber, hooks);
    if (only === undefined || others.some((other) => other.index !== only.index)) continue;
    update.hook = only.index;
    if (update.type === 'unknown') update.type = typeOfKind(only.kind);
  }
};

/** An update may name either fiber of a pair. */
const oneOf = (fiber: Fiber, known: ReadonlyMap<Fiber, number>): Fiber =>
  fiber.alternate !== null && known.has(fiber.alternate) ? fiber.alternate : fiber;

const count = (fiber: Fiber, perFiber: ReadonlyMap<Fiber, number>): number => perFiber.get(oneOf(fiber, perFiber)) ?? 0;

const changedHooks = (fiber: Fiber, hooks: HookReader): readonly HookNode[] => {
  const changed: HookNode[] = [];
  let hook = firstHook(fiber);
  let twin = fiber.alternate === null ? null : firstHook(fiber.alternate);
  for (const node of hook === null ? [] : hooks.read(fiber)) {
    if (hook === null || twin === null) break;
    if (node.index >= 0 && !Object.is(hook.memoizedState, twin.memoizedState)) changed.push(node);
    hook = hook.next;
    twin = twin.next;
  }
  return changed;
};
