import { describe, expect, it } from 'vitest';
import { rangeForKey, zoomFactor } from '../../../../src/panel/view/timeline/timeline-keys.ts';

const bounds = { start: 0, end: 1000 };
const range = { start: 400, end: 500 };

describe('timeline keys', () => {
  it.each(['a', 'ArrowLeft'])('%s moves to what came before', (key) => {
    expect(rangeForKey(key, range, bounds)).toEqual({ start: 388, end: 488 });
  });

  it.each(['d', 'ArrowRight'])('%s moves to what came after', (key) => {
    expect(rangeForKey(key, range, bounds)).toEqual({ start: 412, end: 512 });
  });

  it('w and s zoom around the middle and undo each other', () => {
    const closer = rangeForKey('w', range, bounds);
    if (closer === null || closer === 'fit') throw new Error('w does not zoom');
    expect(closer.end - closer.start).toBeCloseTo(70);
    expect((closer.start + closer.end) / 2).toBeCloseTo(450);
    const back = rangeForKey('s', closer, bounds);
    expect(back).toMatchObject({ start: expect.closeTo(400), end: expect.closeTo(500) });
  });

  it('Home fits; other keys are not the timeline’s', () => {
    expect(rangeForKey('Home', range, bounds)).toBe('fit');
    expect(rangeForKey('x', range, bounds)).toBeNull();
  });

  it('zooms in on scrolling up, out on scrolling down, never wildly', () => {
    expect(zoomFactor(-100, false)).toBeLessThan(1);
    expect(zoomFactor(100, false)).toBeGreaterThan(1);
    expect(zoomFactor(100_000, false)).toBeLessThan(3);
  });
});
