import type { Fiber, FiberRoot } from '../fiber.ts';
import { currentOf, trackUpdatable, type Updatable } from './updatable.ts';

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
  /** A fiber that the commit has put in place. */
  readonly visited: (fiber: Fiber) => void;
  /** The tree was swapped, and all that was put in place was told; what still carries work was left over, and is no update of the page. */
  readonly afterCommit: () => void;
}

/** `isRare`: React names the fiber of almost every update, so that the tree is not looked at before one comes that it does not. */
export const createLaneScan = (root: FiberRoot, isRare: boolean): LaneScan => {
  const known = new Map<Fiber, number>();
  let tracked: Updatable | null = isRare ? null : trackUpdatable(root);
  const updatable = (): Updatable => {
    tracked ??= trackUpdatable(root);
    return tracked;
  };

  const knownLanes = (fiber: Fiber): number =>
    (known.get(fiber) ?? 0) | (fiber.alternate === null ? 0 : (known.get(fiber.alternate) ?? 0));
  const freshLanes = (fiber: Fiber, mask: number): number => (fiber.lanes ?? 0) & mask & ~knownLanes(fiber);

  const learnPending = (): void => {
    const pending = root.pendingLanes ?? 0;
    if (pending === 0) return;
    for (const fiber of updatable().fibers()) {
      const lanes = (fiber.lanes ?? 0) & pending;
      if (lanes !== 0) known.set(fiber, lanes | knownLanes(fiber));
    }
  };
  if (!isRare) learnPending();

  const look = (mask: number): Found | null => {
    for (const candidate of updatable().fibers()) {
      if (freshLanes(candidate, mask) === 0) continue;
      // the twin that a commit took off the screen keeps the lanes that it had
      const fiber = currentOf(root, candidate);
      const lanes = fiber === null ? 0 : freshLanes(fiber, mask);
      if (fiber === null || lanes === 0) continue;
      known.set(fiber, knownLanes(fiber) | lanes);
      return { fiber, lanes };
    }
    return null;
  };

  return {
    find: (lanes) => {
      const mask = lanes & (root.pendingLanes ?? 0);
      const found = look(mask);
      if (found !== null || mask === 0) return found;
      // a part of the tree may have come without a commit that was seen
      updatable().refresh();
      return look(mask);
    },
    dirty: () => [...known.keys()],
    finish: (lanes) => {
      for (const [fiber, carried] of known) {
        const left = carried & ~lanes;
        if (left === 0) known.delete(fiber);
        else known.set(fiber, left);
      }
    },
    visited: (fiber) => tracked?.visited(fiber),
    afterCommit: learnPending,
  };
};
