/**
 * Microtasks for which a value lives. Every `await` on the way from a settled native to the code that uses it costs one
 * to three; 60-deep chains of async functions fit. 256 hops take about 0.15 ms while DevTools is open (`then` hops 0.5 ms).
 */
export const HOPS = 256;

/** Hops after a place of the page's code that has been quiet: enough for an await or two. Each costs 1 µs while DevTools is open. */
export const QUIET_HOPS = 4;
/** Values in a row that nobody asked for after the first few hops, until their place counts as quiet. */
export const QUIET_AFTER = 8;
/** What is asked for within these hops would be found after a quiet place, too. */
export const FIRST_HOPS = QUIET_HOPS / 2;
/** A quiet place is given all hops once in so many values: one that has begun to answer late is found out. */
export const TRIED_AGAIN = 256;

/** A place in the page's code where values are set again and again: one timer's callback, one call of `fetch`. */
export interface Place {
  /** Values in a row that nobody asked for later than within the first hops. */
  idle: number;
}

/** A value that lives until the end of the microtask checkpoint in which it was set. */
export interface Trampoline<T> {
  readonly get: () => T | null;
  /** @returns the hops that it may take; fewer if `place` has been quiet: a late answer is then unknown, never wrong */
  readonly set: (value: T, place?: Place | null) => number;
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
  let at: Place | null = null;
  let turn = 0;
  let hopped = 0;
  return {
    get: () => {
      if (at !== null && hopped > FIRST_HOPS) at.idle = 0;
      return value;
    },
    set: (next, place = null) => {
      value = next;
      at = place;
      hopped = 0;
      const mine = ++turn;
      const idle = place === null ? 0 : ++place.idle;
      const isQuiet = idle > QUIET_AFTER && idle % TRIED_AGAIN !== 0;
      const end = isQuiet ? Math.min(hops, QUIET_HOPS) : hops;
      const hop = () => {
        if (mine !== turn) return;
        if (++hopped < end) microtask(hop);
        else {
          value = null;
          at = null;
        }
      };
      microtask(hop);
      return end;
    },
    clear: () => {
      turn++;
      value = null;
      at = null;
    },
  };
};
