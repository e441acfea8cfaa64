import type { Milliseconds } from '../../protocol/units.ts';

export interface Span {
  readonly start: Milliseconds;
  readonly end: Milliseconds;
}

/**
 * Lane of each span so that none overlap within a lane: the first free lane wins. Spans must come sorted by start.
 * Where more than `maxLanes` overlap, the rest shares the last lane.
 *
 *     lane 0   |====|  |==|
 *     lane 1     |======|
 */
export const packLanes = (spans: readonly Span[], maxLanes: number): readonly number[] => {
  const ends: Milliseconds[] = [];
  return spans.map(({ start, end }) => {
    let lane = ends.findIndex((laneEnd) => laneEnd <= start);
    if (lane < 0) lane = Math.min(ends.length, maxLanes - 1);
    ends[lane] = Math.max(end, ends[lane] ?? Number.NEGATIVE_INFINITY);
    return lane;
  });
};
