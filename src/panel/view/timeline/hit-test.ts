import type { Milliseconds } from '../../../protocol/units.ts';
import type { Selection } from '../../state/selection.ts';
import { type FlameLane, firstEndingAfter } from './flame.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimelineItem } from './timeline-item.ts';
import { ROW_PADDING, type TimelineLayout, type TimelineRow } from './timeline-layout.ts';

/** Half the width of a diamond: instants must be hit without aiming at a pixel. */
export const POINT_RADIUS = 6;
/** Thin bars are given this much on both sides. */
const SLACK = 2;

export interface Hit {
  readonly selection: Selection;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
}

/** What lies under a point; `y` from the top of the first row (scrolling included). null for nothing. */
export const hitTest = (layout: TimelineLayout, scale: TimeScale, x: number, y: number): Hit | null => {
  const row = layout.rows.find(({ top, height }) => y >= top && y < top + height);
  if (!row) return null;
  const lane = Math.floor((y - row.top - ROW_PADDING) / row.laneHeight);
  return row.name === 'renders' ? hitRender(row, scale, x, lane) : hitItem(row, scale, x, row.collapsed ? null : lane);
};

/** The nearest item wins, the later one where several are as near: it is drawn on top. */
const hitItem = (row: TimelineRow, scale: TimeScale, x: number, lane: number | null): Hit | null => {
  let best: TimelineItem | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const item of row.items) {
    if (lane !== null && item.lane !== Math.min(Math.max(lane, 0), row.lanes - 1)) continue;
    const slack = item.shape === 'bar' ? SLACK : POINT_RADIUS;
    const distance = Math.max(scale.toX(item.start) - x, x - scale.toX(item.end), 0);
    if (distance <= slack && distance <= bestDistance) {
      best = item;
      bestDistance = distance;
    }
  }
  return best && { selection: best.selection, start: best.start, end: best.end };
};

const hitRender = (row: TimelineRow, scale: TimeScale, x: number, depth: number): Hit | null => {
  let best: Hit | null = null;
  let bestDistance: number = SLACK;
  for (const flame of row.flames) {
    if (scale.toX(flame.start) - SLACK > x || scale.toX(flame.end) + SLACK < x) continue;
    const lane = flame.lanes[depth];
    const found = lane && nearestInLane(lane, scale, x);
    if (!lane || !found || found.distance > bestDistance) continue;
    bestDistance = found.distance;
    best = {
      selection: { kind: 'render', commit: flame.commit.id, index: lane.index[found.position] ?? 0 },
      start: lane.start[found.position] ?? 0,
      end: lane.end[found.position] ?? 0,
    };
  }
  return best;
};

const nearestInLane = (
  lane: FlameLane,
  scale: TimeScale,
  x: number,
): { readonly position: number; readonly distance: number } | null => {
  const after = firstEndingAfter(lane, scale.toTime(x));
  let nearest: { position: number; distance: number } | null = null;
  for (const position of [after - 1, after]) {
    const start = lane.start[position];
    const end = lane.end[position];
    if (start === undefined || end === undefined) continue;
    const distance = Math.max(scale.toX(start) - x, x - scale.toX(end), 0);
    if (nearest === null || distance < nearest.distance) nearest = { position, distance };
  }
  return nearest;
};
