import type { FactId } from '../../../protocol/facts/cause-ref.ts';
import type { Fiber, FiberRoot } from '../fiber.ts';
import type { Renderer } from '../renderer.ts';
import { frameNames, isCalled, kindOf } from './kind.ts';
import type { BegunCommit, PendingUpdate, RootWatch, RootWatchContext } from './root-watch.ts';
import { updatableBelow } from './updatable.ts';

/** Frames within which the function that takes updates must appear. */
const NEAR = 8;
const TAKES_UPDATES = /^(dispatchAction|enqueue\w*(State|Update)|updateContainer|scheduleFibersWithFamilies\w*)$/;

/**
 * The same for React 16, which has no lanes: every call that schedules work reads `root.firstPendingTime`, and so do others;
 * a read right after one of `lastExpiredTime`, or without a function on the stack that takes updates, is none. A commit
 * writes it without raising it, then reads `lastExpiredTime` for itself. Source: ReactFiberRoot.js,
 * markRootUpdatedAtTime and markRootFinishedAtTime.
 */
export const watchLegacyRoot = (root: FiberRoot, renderer: Renderer, context: RootWatchContext): RootWatch => {
  const { agent, hooks, moments } = context;
  let first = root.firstPendingTime ?? 0;
  let expired: unknown = Reflect.get(root, 'lastExpiredTime');
  let afterExpired = false;
  let isFinishing = false;
  let pending: PendingUpdate[] = [];
  let begun: BegunCommit | null = null;
  let lastCommit: FactId = 0;
  let list: readonly Fiber[] | null = null;
  const known = new Map<Fiber, number>();

  const find = (): Fiber | null => {
    list ??= updatableBelow(root.current);
    for (const fiber of list) {
      const time = fiber.expirationTime ?? 0;
      const before = known.get(fiber) ?? (fiber.alternate === null ? undefined : known.get(fiber.alternate)) ?? 0;
      if (time === 0 || time === before) continue;
      known.set(fiber, time);
      return fiber;
    }
    return null;
  };

  const scheduled = (): void => {
    const stack = agent.stack();
    const names = frameNames(stack).slice(0, NEAR);
    const found = find();
    const [only, ...others] = known.keys();
    const fiber = found ?? (others.length === 0 ? (only ?? null) : null);
    const isUpdate =
      names.some((name) => TAKES_UPDATES.test(name)) || (fiber !== null && isCalled(fiber, names, hooks));
    if (!isUpdate) {
      if (found !== null) known.delete(found);
      return;
    }
    const moment = moments.now(renderer, lastCommit);
    pending.push({
      id: agent.nextId(),
      at: agent.now(),
      stack,
      ...moment,
      lanes: 0,
      fiber,
      how: fiber === null ? 'ambiguous' : 'scan',
      ...kindOf(stack, fiber, 'unknown', hooks),
      isLeftOver: false,
    });
  };

  const commitBegins = (): void => {
    context.onCommitBegins(renderer);
    begun = { id: agent.nextId(), at: agent.now(), lanes: 0, updates: pending, isHydration: root.hydrate === true };
    pending = [];
    known.clear();
    list = null;
    moments.commitBegins(begun.id);
  };

  Object.defineProperty(root, 'lastExpiredTime', {
    configurable: true,
    enumerable: true,
    get: () => {
      afterExpired = !isFinishing;
      isFinishing = false;
      return expired;
    },
    set: (value: unknown) => {
      expired = value;
    },
  });
  Object.defineProperty(root, 'firstPendingTime', {
    configurable: true,
    enumerable: true,
    get: () => {
      if (afterExpired) afterExpired = false;
      else agent.guard('react-updates', scheduled, undefined);
      return first;
    },
    set: (value: number) => {
      isFinishing = value <= first;
      first = value;
      if (isFinishing) agent.guard('react-updates', commitBegins, undefined);
    },
  });

  return {
    takeCommit: () => {
      const commit = begun;
      begun = null;
      return commit;
    },
    visited: () => {},
    committed: (commit, isLayoutOver) => {
      if (isLayoutOver) moments.commitEnds(commit);
      lastCommit = commit;
      list = null;
    },
    pending: () => pending,
    hasPendingWork: () => first !== 0,
    detach: () => {
      const plain = { configurable: true, enumerable: true, writable: true };
      Object.defineProperty(root, 'firstPendingTime', { ...plain, value: first });
      Object.defineProperty(root, 'lastExpiredTime', { ...plain, value: expired });
      pending = [];
      begun = null;
    },
  };
};
