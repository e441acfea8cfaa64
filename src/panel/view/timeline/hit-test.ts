import { firstAtLeast } from '../../../analysis/first-index.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import { type Selection, stepSelection } from '../../state/selection.ts';
import { endAt, type Flame, firstEndingAfter, laneOf, startAt } from './flame.ts';
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
  const from = firstAtLeast(row.index.reach, scale.toTime(x - POINT_RADIUS));
  for (let position = from; position < row.items.length; position++) {
    const item = row.items[position];
    if (!item || scale.toX(item.start) > x + POINT_RADIUS) break;
    if (lane !== null && item.lane !== Math.min(Math.max(lane, 0), row.lanes - 1)) continue;
    const slack = item.shape === 'bar' ? SLACK : POINT_RADIUS;
    const distance = Math.max(scale.toX(item.start) - x, x - scale.toX(item.end), 0);
    if (distance <= slack && distance <= bestDistance) {
      best = item;
      bestDistance = distance;
    }
  }
  return best && { selection: stepSelection(best.step), start: best.start, end: best.end };
};

const hitRender = (row: TimelineRow, scale: TimeScale, x: number, depth: number): Hit | null => {
  let best: Hit | null = null;
  let bestDistance: number = SLACK;
  const from = firstAtLeast(row.flameReach, scale.toTime(x - SLACK));
  for (let position = from; position < row.flames.length; position++) {
    const flame = row.flames[position];
    if (!flame || scale.toX(flame.start) - SLACK > x) break;
    const found = nearestInLane(flame, depth, scale, x);
    if (!found || found.distance > bestDistance) continue;
    bestDistance = found.distance;
    best = {
      selection: { kind: 'render', commit: flame.commit.id, index: flame.row[found.position] ?? 0 },
      start: startAt(flame, found.position),
      end: endAt(flame, found.position),
    };
  }
  return best;
};

const nearestInLane = (
  flame: Flame,
  depth: number,
  scale: TimeScale,
  x: number,
): { readonly position: number; readonly distance: number } | null => {
  const [from, to] = laneOf(flame, depth);
  const after = firstEndingAfter(flame, scale.toTime(x), from, to);
  let nearest: { position: number; distance: number } | null = null;
  for (const position of [after - 1, after]) {
    if (position < from || position >= to) continue;
    const start = scale.toX(startAt(flame, position));
    const end = scale.toX(endAt(flame, position));
    const distance = Math.max(start - x, x - end, 0);
    if (nearest === null || distance < nearest.distance) nearest = { position, distance };
  }
  return nearest;
};
