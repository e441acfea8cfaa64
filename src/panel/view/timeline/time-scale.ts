import type { Milliseconds } from '../../../protocol/units.ts';
import type { TimeRange } from '../../state/panel-state.ts';

/** Below this React's own clock (5 µs steps in isolated pages, 100 µs elsewhere) has nothing more to show. */
export const MIN_SPAN: Milliseconds = 0.02;

/** Maps times to pixels and back. */
export interface TimeScale {
  readonly range: TimeRange;
  /** CSS pixels. */
  readonly width: number;
  readonly pixelsPerMs: number;
  readonly toX: (time: Milliseconds) => number;
  readonly toTime: (x: number) => Milliseconds;
}

export const createTimeScale = (range: TimeRange, width: number): TimeScale => {
  const span = Math.max(range.end - range.start, MIN_SPAN);
  const pixelsPerMs = Math.max(width, 1) / span;
  return {
    range,
    width,
    pixelsPerMs,
    toX: (time) => (time - range.start) * pixelsPerMs,
    toTime: (x) => range.start + x / pixelsPerMs,
  };
};

/** Moves and shrinks a range so that it lies within `bounds` and keeps at least `MIN_SPAN`. */
export const clampRange = (range: TimeRange, bounds: TimeRange): TimeRange => {
  const span = Math.min(Math.max(range.end - range.start, MIN_SPAN), Math.max(bounds.end - bounds.start, MIN_SPAN));
  const start = Math.min(Math.max(range.start, bounds.start), Math.max(bounds.end - span, bounds.start));
  return { start, end: start + span };
};

/**
 * Zooms around a time, which stays under the pointer. `factor` < 1 shows less.
 *
 *     |-----p---------|   factor 0.5 at p
 *       |---p-----|
 */
export const zoomAt = (range: TimeRange, time: Milliseconds, factor: number, bounds: TimeRange): TimeRange => {
  const span = Math.min(Math.max((range.end - range.start) * factor, MIN_SPAN), bounds.end - bounds.start);
  const before = (time - range.start) / (range.end - range.start);
  const start = time - before * span;
  return clampRange({ start, end: start + span }, bounds);
};

/** Moves a range by `by` ms; stops at the bounds without changing its span. */
export const panBy = (range: TimeRange, by: Milliseconds, bounds: TimeRange): TimeRange =>
  clampRange({ start: range.start + by, end: range.end + by }, bounds);

/** A range around something, with room for its label on the right. */
export const fitAround = (thing: TimeRange, bounds: TimeRange): TimeRange => {
  const span = Math.max(thing.end - thing.start, MIN_SPAN * 10);
  return clampRange({ start: thing.start - span * 0.03, end: thing.end + span * 0.14 }, bounds);
};

/** Moves a range only as far as needed to show `thing`; the same object where it is in view already. */
export const reveal = (range: TimeRange, thing: TimeRange, bounds: TimeRange): TimeRange => {
  if (thing.end >= range.start && thing.start <= range.end) return range;
  const middle = (thing.start + thing.end) / 2;
  const half = (range.end - range.start) / 2;
  return clampRange({ start: middle - half, end: middle + half }, bounds);
};
