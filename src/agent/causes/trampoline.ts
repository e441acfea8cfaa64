/**
 * Microtasks for which a value lives. Every `await` on the way from a settled native to the code that uses it costs one
 * to three; 60-deep chains of async functions fit. 256 hops take about 0.15 ms while DevTools is open (`then` hops 0.5 ms).
 */
export const HOPS = 256;

/** A value that lives until the end of the microtask checkpoint in which it was set. */
export interface Trampoline<T> {
  readonly get: () => T | null;
  readonly set: (value: T) => void;
  readonly clear: () => void;
}

/**
 *     settle     set(R)
 *     checkpoint   |hop|page|hop|page|hop| … |hop| cleared
 *     get()        R   R    R    R    R        R   null
 *
 * The chain re-queues itself behind what the page queued, so that it ends after the page's own continuations, and before
 * the next task in any case. A newer `set` ends the older chain. Clearing in the next microtask would lose most real code;
 * clearing by a task would leak into unrelated tasks.
 *
 * @param microtask queues work in the running checkpoint
 */
export const createTrampoline = <T>(microtask: (work: () => void) => void, hops: number = HOPS): Trampoline<T> => {
  let value: T | null = null;
  let turn = 0;
  return {
    get: () => value,
    set: (next) => {
      value = next;
      const mine = ++turn;
      let left = hops;
      const hop = () => {
        if (mine !== turn) return;
        if (--left > 0) microtask(hop);
        else value = null;
      };
      microtask(hop);
    },
    clear: () => {
      turn++;
      value = null;
    },
  };
};
