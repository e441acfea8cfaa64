import { type Fiber, type FiberRoot, Tag } from '../fiber.ts';

/** A fiber on which new work was found, with its lanes. */
export interface Found {
  readonly fiber: Fiber;
  readonly lanes: number;
}

/**
 * Finds the fiber that an update was made on, in builds where React does not name it: React has just marked its lanes.
 *
 *     setA()       lanes of A: 0 → 32            A is found
 *     setB()       lanes of B: 0 → 32            B is found, A is known to carry 32 already
 *     setA()       nothing new                   the one known fiber, or several: ambiguous
 */
export interface LaneScan {
  /** The fiber that carries lanes nobody knew of; null if there is none. */
  readonly find: (lanes: number) => Found | null;
  /** Fibers known to carry pending work. */
  readonly dirty: () => readonly Fiber[];
  /** Lanes that React takes into a commit: its fibers are clean again, and the tree is about to be swapped. */
  readonly finish: (lanes: number) => void;
  /** The tree was swapped; what still carries work was left over, and is no update of the page. */
  readonly afterCommit: () => void;
}

export const createLaneScan = (root: FiberRoot): LaneScan => {
  const known = new Map<Fiber, number>();
  let list: readonly Fiber[] | null = null;

  const knownLanes = (fiber: Fiber): number =>
    (known.get(fiber) ?? 0) | (fiber.alternate === null ? 0 : (known.get(fiber.alternate) ?? 0));

  const learnPending = (): void => {
    const pending = root.pendingLanes ?? 0;
    if (pending === 0) return;
    list = stateful(root.current);
    for (const fiber of list) {
      const lanes = (fiber.lanes ?? 0) & pending;
      if (lanes !== 0) known.set(fiber, lanes | knownLanes(fiber));
    }
  };
  learnPending();

  return {
    find: (lanes) => {
      list ??= stateful(root.current);
      const mask = lanes & (root.pendingLanes ?? 0);
      for (const fiber of list) {
        const fresh = (fiber.lanes ?? 0) & mask & ~knownLanes(fiber);
        if (fresh === 0) continue;
        known.set(fiber, knownLanes(fiber) | fresh);
        return { fiber, lanes: fresh };
      }
      return null;
    },
    dirty: () => [...known.keys()],
    finish: (lanes) => {
      list = null;
      for (const [fiber, carried] of known) {
        const left = carried & ~lanes;
        if (left === 0) known.delete(fiber);
        else known.set(fiber, left);
      }
    },
    afterCommit: () => {
      list = null;
      learnPending();
    },
  };
};

/** Fibers that can be updated. The explicit stack bears any depth. */
export const stateful = (first: Fiber): readonly Fiber[] => {
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
