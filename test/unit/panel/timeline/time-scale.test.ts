import { describe, expect, it } from 'vitest';
import {
  clampRange,
  createTimeScale,
  fitAround,
  MIN_SPAN,
  panBy,
  reveal,
  zoomAt,
} from '../../../../src/panel/view/timeline/time-scale.ts';

const bounds = { start: 0, end: 1000 };

describe('time scale', () => {
  it('maps times to pixels and back', () => {
    const scale = createTimeScale({ start: 100, end: 200 }, 500);
    expect(scale.toX(100)).toBe(0);
    expect(scale.toX(150)).toBe(250);
    expect(scale.toTime(250)).toBe(150);
  });

  it('keeps a finite scale for a range without extent', () => {
    expect(createTimeScale({ start: 5, end: 5 }, 100).pixelsPerMs).toBe(100 / MIN_SPAN);
  });

  //   |-----p---------|   100..500, p at 200
  //     |---p-----|       150..350
  it('zooms around a time, which stays where it is', () => {
    const range = { start: 100, end: 500 };
    const zoomed = zoomAt(range, 200, 0.5, bounds);
    expect(zoomed).toEqual({ start: 150, end: 350 });
    expect(createTimeScale(zoomed, 800).toX(200)).toBe(createTimeScale(range, 800).toX(200));
  });

  it('does not zoom out beyond the recording, nor in beyond the clock', () => {
    expect(zoomAt({ start: 100, end: 500 }, 200, 100, bounds)).toEqual(bounds);
    const tiny = zoomAt({ start: 100, end: 100.1 }, 100.05, 0.001, bounds);
    expect(tiny.end - tiny.start).toBeCloseTo(MIN_SPAN);
  });

  it('pans without changing the span and stops at the ends', () => {
    expect(panBy({ start: 100, end: 300 }, 50, bounds)).toEqual({ start: 150, end: 350 });
    expect(panBy({ start: 100, end: 300 }, -500, bounds)).toEqual({ start: 0, end: 200 });
    expect(panBy({ start: 100, end: 300 }, 5000, bounds)).toEqual({ start: 800, end: 1000 });
  });

  it('clamps a range that is longer than the recording', () => {
    expect(clampRange({ start: -500, end: 5000 }, bounds)).toEqual(bounds);
  });

  it('fits around a thing with room on both sides', () => {
    const fitted = fitAround({ start: 400, end: 500 }, bounds);
    expect(fitted.start).toBeLessThan(400);
    expect(fitted.end).toBeGreaterThan(500);
  });

  it('reveals what is out of view in the middle, and leaves alone what is in view', () => {
    const range = { start: 0, end: 100 };
    expect(reveal(range, { start: 50, end: 500 }, bounds)).toBe(range);
    expect(reveal(range, { start: 400, end: 402 }, bounds)).toEqual({ start: 351, end: 451 });
  });
});
