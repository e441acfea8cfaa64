import type { Fiber } from '../fiber.ts';

/** A commit that removes more is a change of page: its remounts are not told. */
const MAX_REMOVED = 20_000;

/**
 * Children that the commit in progress removes, for React ≤ 17, which cuts them off before it tells of the commit
 * (detachFiberMutation). ≥ 18 keeps them with their parent in `deletions`.
 */
export interface RemovedChildren {
  /** React unmounts this fiber: told of a removed child first, then of everything below it. */
  readonly note: (fiber: Fiber) => void;
  /** Children that were removed from this parent, as they were. */
  readonly from: (parent: Fiber) => readonly Fiber[];
  readonly clear: () => void;
}

const NONE: readonly Fiber[] = [];

export const createRemovedChildren = (): RemovedChildren => {
  const noted = new Set<Fiber>();
  const byParent = new Map<Fiber, Fiber[]>();
  const isNoted = (fiber: Fiber): boolean =>
    noted.has(fiber) || (fiber.alternate !== null && noted.has(fiber.alternate));

  return {
    note: (fiber) => {
      if (noted.size >= MAX_REMOVED) return;
      noted.add(fiber);
      const parent = fiber.return;
      if (parent === null || isNoted(parent)) return;
      // React empties the fiber itself, but not the tree below it: a copy keeps all that is asked later
      const copy = { ...fiber };
      const siblings = byParent.get(parent);
      if (siblings === undefined) byParent.set(parent, [copy]);
      else siblings.push(copy);
    },
    from: (parent) => {
      if (noted.size === 0 || noted.size >= MAX_REMOVED) return NONE;
      return byParent.get(parent) ?? (parent.alternate === null ? undefined : byParent.get(parent.alternate)) ?? NONE;
    },
    clear: () => {
      noted.clear();
      byParent.clear();
    },
  };
};
