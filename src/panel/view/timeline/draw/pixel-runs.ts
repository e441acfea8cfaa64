import { LOOKS } from '../flame.ts';

/** Draws whole pixels from `from` to before `to`. `look`: place in `LOOKS`. */
export type PaintRun = (from: number, to: number, look: number, faint: boolean) => void;

/** Things too narrow to be drawn one by one, from left to right. */
export interface PixelRuns {
  /** From `x` to `end`, at least the pixel that it begins in. */
  readonly add: (x: number, end: number, look: number, faint: boolean) => void;
  /** Paints what is left. */
  readonly flush: () => void;
}

/**
 * Joins neighbours that look alike, so that there are never more runs than pixels. A pixel that several share shows the
 * worst of them, what a filter lets through before what it does not: nothing avoidable is hidden by what is not.
 *
 *     renders   |n|n|a|n|n|
 *     pixels    |  n  |a| n |
 */
export const createPixelRuns = (paint: PaintRun): PixelRuns => {
  let from = 0;
  let to = 0;
  // no run yet: below every rank
  let rank = -1;

  const flush = (): void => {
    if (rank >= 0 && to > from) paint(from, to, rank % LOOKS.length, rank < LOOKS.length);
    rank = -1;
  };
  return {
    flush,
    add: (x, end, look, faint) => {
      const nextRank = faint ? look : look + LOOKS.length;
      let nextFrom = Math.floor(x);
      const nextTo = Math.max(Math.ceil(end), nextFrom + 1);
      if (rank >= 0 && nextFrom < to) {
        if (nextRank > rank) to = nextFrom;
        else nextFrom = to;
        if (nextFrom >= nextTo) return;
      }
      if (rank === nextRank && nextFrom <= to) {
        to = nextTo;
        return;
      }
      flush();
      from = nextFrom;
      to = nextTo;
      rank = nextRank;
    },
  };
};
