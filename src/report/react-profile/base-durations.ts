import type { Milliseconds } from '../../protocol/units.ts';

/**
 * How long each component took when it rendered last, with all below it: React's `treeBaseDuration`, which is the width
 * of its bar in a flame graph. 0 until it has rendered: what it took before the recording is not known.
 */
export interface BaseDurations {
  readonly add: (id: number, parent: number) => void;
  readonly setSelf: (id: number, self: Milliseconds) => void;
  /** Of everything below it, if that was not removed before. */
  readonly remove: (id: number) => void;
  /** Nodes whose duration changed since the last call, with it. */
  readonly takeChanges: () => readonly (readonly [id: number, ms: Milliseconds])[];
}

export const createBaseDurations = (): BaseDurations => {
  const parentOf = new Map<number, number>();
  const self = new Map<number, Milliseconds>();
  const tree = new Map<number, Milliseconds>();
  const changed = new Set<number>();

  const grow = (from: number, delta: Milliseconds): void => {
    for (let at: number | undefined = from; at !== undefined && tree.has(at); at = parentOf.get(at)) {
      tree.set(at, (tree.get(at) ?? 0) + delta);
      changed.add(at);
    }
  };

  return {
    add: (id, parent) => {
      parentOf.set(id, parent);
      tree.set(id, 0);
    },
    setSelf: (id, ms) => {
      const delta = ms - (self.get(id) ?? 0);
      self.set(id, ms);
      if (delta !== 0) grow(id, delta);
    },
    remove: (id) => {
      grow(id, -(tree.get(id) ?? 0));
      for (const map of [parentOf, self, tree]) map.delete(id);
      changed.delete(id);
    },
    takeChanges: () => {
      const list = [...changed].map((id) => [id, tree.get(id) ?? 0] as const);
      changed.clear();
      return list;
    },
  };
};
