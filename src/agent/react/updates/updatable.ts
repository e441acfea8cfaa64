import { type Fiber, type FiberRoot, Tag } from '../fiber.ts';

/** Instances gone that may be held on to, beside as many as there are. */
const SPARE = 1_000;

/**
 * The fibers of one root that can be updated. Found once by a walk over the whole tree, then kept up by what each commit visits,
 * so that an update costs nothing for what is mounted and has no state.
 *
 * Of the two fibers of an instance it keeps the one that was current when it was last seen; `currentOf` gives the one that is now.
 */
export interface Updatable {
  readonly fibers: () => readonly Fiber[];
  /** A commit has made this fiber the current one of its instance. */
  readonly visited: (fiber: Fiber) => void;
  /** Looks at the whole tree again. */
  readonly refresh: () => void;
}

export const trackUpdatable = (root: FiberRoot): Updatable => {
  let fibers: Fiber[] = [];
  let places = new Map<Fiber, number>();
  let swept = 0;

  const keep = (fiber: Fiber): void => {
    const place = places.get(fiber) ?? (fiber.alternate === null ? undefined : places.get(fiber.alternate));
    places.set(fiber, place ?? fibers.length);
    fibers[place ?? fibers.length] = fiber;
  };
  const fill = (found: readonly Fiber[]): void => {
    fibers = [];
    places = new Map();
    for (const fiber of found) keep(fiber);
    swept = fibers.length;
  };
  fill(updatableBelow(root.current));

  return {
    fibers: () => {
      // React cuts off what it has unmounted
      if (fibers.length > 2 * swept + SPARE)
        fill(fibers.filter((fiber) => fiber.return !== null || fiber.tag === Tag.root));
      return fibers;
    },
    visited: (fiber) => {
      if (canUpdate(fiber)) keep(fiber);
    },
    refresh: () => fill(updatableBelow(root.current)),
  };
};

/** Fibers of a tree that can be updated. The explicit stack bears any depth. */
export const updatableBelow = (first: Fiber): readonly Fiber[] => {
  const found: Fiber[] = [];
  const open: Fiber[] = [first];
  for (let fiber = open.pop(); fiber !== undefined; fiber = open.pop()) {
    if (canUpdate(fiber)) found.push(fiber);
    if (fiber.sibling !== null) open.push(fiber.sibling);
    if (fiber.child !== null) open.push(fiber.child);
  }
  return found;
};

const canUpdate = ({ tag, memoizedState }: Fiber): boolean => {
  switch (tag) {
    case Tag.class:
    case Tag.root:
    case Tag.suspense:
      return true;
    case Tag.function:
    case Tag.forwardRef:
    case Tag.simpleMemo:
    // a form whose action is a function keeps a state of its own
    case Tag.host:
      return memoizedState !== null;
    default:
      return false;
  }
};

/**
 * Which of an instance's two fibers is part of the tree on the screen; null if none is. `return` may lead to either fiber of a parent,
 * so the way is climbed first and then followed down from the root. Costs the depth times the siblings: for the few that matter.
 */
export const currentOf = (root: FiberRoot, fiber: Fiber): Fiber | null => {
  const way: Fiber[] = [];
  for (let above: Fiber | null = fiber; above !== null; above = above.return) way.push(above);
  const top = way.pop();
  if (top !== root.current && top !== root.current.alternate) return null;
  let current = root.current;
  for (let step = way.pop(); step !== undefined; step = way.pop()) {
    let child = current.child;
    while (child !== null && child !== step && child !== step.alternate) child = child.sibling;
    if (child === null) return null;
    current = child;
  }
  return current;
};
