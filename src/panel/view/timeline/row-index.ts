import type { Milliseconds } from '../../../protocol/units.ts';
import type { TimelineItem } from './timeline-item.ts';

/** What makes a row's items be found by time, without looking at all of them. */
export interface RowIndex {
  /** Latest end of the items up to each one: it only rises, unlike their ends. */
  readonly reach: Float64Array;
  /** Start of the next item in the same lane, infinite for the last: a label must end before it. */
  readonly next: Float64Array;
}

/** `items` sorted by start. */
export const indexRow = (items: readonly TimelineItem[]): RowIndex => {
  const reach = new Float64Array(items.length);
  const next = new Float64Array(items.length);
  let latest = Number.NEGATIVE_INFINITY;
  items.forEach(({ end }, position) => {
    latest = Math.max(latest, end);
    reach[position] = latest;
  });
  const nextOfLane: Milliseconds[] = [];
  for (let position = items.length - 1; position >= 0; position--) {
    const { lane = 0, start = 0 } = items[position] ?? {};
    next[position] = nextOfLane[lane] ?? Number.POSITIVE_INFINITY;
    nextOfLane[lane] = start;
  }
  return { reach, next };
};
