import { endAt, type Flame, firstEndingAfter, laneOf, startAt, worstBetween } from '../flame.ts';
import type { TimeScale } from '../time-scale.ts';
import type { PixelRuns } from './pixel-runs.ts';

/** From this many pixels on a render is drawn by itself. */
export const MIN_OWN_WIDTH = 1.5;

/** A render that is drawn by itself: its position in the flame, and its pixels. */
export type DrawRender = (position: number, x: number, end: number, faint: boolean) => void;

/**
 * Goes over the part of one depth that is in view: wide renders to `draw`, narrow ones to `runs`. Renders that lie within one
 * pixel are taken together, so that cost follows pixels rather than renders; only a filter looks at each.
 *
 * @param mask per row of the commit's table 1 where the filter lets it through; null for no filter.
 */
export const visitLane = (
  flame: Flame,
  depth: number,
  scale: TimeScale,
  mask: Uint8Array | null,
  runs: PixelRuns,
  draw: DrawRender,
): void => {
  const [from, to] = laneOf(flame, depth);
  for (let at = firstEndingAfter(flame, scale.range.start, from, to); at < to; ) {
    const x = scale.toX(startAt(flame, at));
    if (x > scale.width) break;
    const end = scale.toX(endAt(flame, at));
    const faint = mask !== null && mask[flame.row[at] ?? -1] !== 1;
    if (end - x >= MIN_OWN_WIDTH) {
      runs.flush();
      draw(at, x, end, faint);
      at++;
    } else if (mask !== null) {
      runs.add(x, end, flame.look[at] ?? 0, faint);
      at++;
    } else {
      const next = firstBeyond(flame, scale.toTime(Math.floor(x) + 1), at + 1, to);
      const last = scale.toX(endAt(flame, next - 1));
      runs.add(x, last, worstBetween(flame, at, next), false);
      at = next;
    }
  }
  runs.flush();
};

/** As `firstEndingAfter`, for an answer that is mostly near: in doubling steps, then by halves. */
const firstBeyond = (flame: Flame, time: number, from: number, to: number): number => {
  let low = from;
  for (let step = 1; low + step <= to && endAt(flame, low + step - 1) <= time; step *= 2) low += step;
  return low < to && endAt(flame, low) <= time ? firstEndingAfter(flame, time, low, to) : low;
};
