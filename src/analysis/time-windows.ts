import type { Milliseconds } from '../protocol/units.ts';
import type { FactKey } from './draft-step.ts';
import { firstIndex } from './first-index.ts';

/** A stretch of the main thread that belongs to a known step. */
export interface TimeWindow {
  readonly key: FactKey;
  readonly at: Milliseconds;
  readonly end: Milliseconds;
}

/**
 * Finds the innermost window that a moment lies in: windows of one thread nest, they never cross.
 *
 *     input    |==================|
 *     commit       |======|
 *     mark            ^               → commit
 */
export const createWindowFinder = (windows: readonly TimeWindow[]): ((at: Milliseconds) => FactKey | null) => {
  const ordered = [...windows].sort((a, b) => a.at - b.at || b.end - a.end);
  return (at) => {
    const later = firstIndex(0, ordered.length, (index) => (ordered[index]?.at ?? 0) > at);
    // an enclosing window began earlier; nesting is shallow, so that only a few have to be looked at
    for (let index = later - 1; index >= Math.max(0, later - LOOK_BACK); index--) {
      const window = ordered[index];
      if (window !== undefined && window.end >= at) return window.key;
    }
    return null;
  };
};

const LOOK_BACK = 64;
