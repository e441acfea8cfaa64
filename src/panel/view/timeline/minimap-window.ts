import type { Milliseconds } from '../../../protocol/units.ts';
import type { TimeRange } from '../../state/panel-state.ts';
import { clampRange, MIN_SPAN, type TimeScale } from './time-scale.ts';

export type Grip = 'move' | 'start' | 'end';

/** Pixels around an edge that resize. */
const EDGE = 5;

/** What a press on the minimap takes hold of. Beside the window, the window first jumps to the pointer. */
export const gripAt = (
  scale: TimeScale,
  shown: TimeRange,
  x: number,
  bounds: TimeRange,
): { readonly grip: Grip; readonly range: TimeRange } => {
  const start = scale.toX(shown.start);
  const end = scale.toX(shown.end);
  if (Math.abs(x - end) <= EDGE) return { grip: 'end', range: shown };
  if (Math.abs(x - start) <= EDGE) return { grip: 'start', range: shown };
  if (x > start && x < end) return { grip: 'move', range: shown };
  const half = (shown.end - shown.start) / 2;
  const time = scale.toTime(x);
  return { grip: 'move', range: clampRange({ start: time - half, end: time + half }, bounds) };
};

/** The window after dragging by `by`, from what it was when the drag began. */
export const dragWindow = (grip: Grip, range: TimeRange, by: Milliseconds, bounds: TimeRange): TimeRange => {
  if (grip === 'move') return clampRange({ start: range.start + by, end: range.end + by }, bounds);
  if (grip === 'start') {
    return { start: Math.max(bounds.start, Math.min(range.start + by, range.end - MIN_SPAN)), end: range.end };
  }
  return { start: range.start, end: Math.min(bounds.end, Math.max(range.end + by, range.start + MIN_SPAN)) };
};
