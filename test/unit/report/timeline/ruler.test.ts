import { describe, expect, it } from 'vitest';
import { createTimeScale } from '../../../../src/panel/view/timeline/time-scale.ts';
import { roundStep, rulerTicks } from '../../../../src/report/timeline/ruler.ts';

describe('ruler', () => {
  it.each([
    [0.013, 0.02],
    [1, 1],
    [1.1, 2],
    [3, 5],
    [6, 10],
    [84, 100],
  ])('rounds a step of at least %d up to %d', (atLeast, step) => {
    expect(roundStep(atLeast)).toBeCloseTo(step, 9);
  });

  it('counts from the input, not from the recording', () => {
    const ticks = rulerTicks(createTimeScale({ start: 1400, end: 1700 }, 600), 1450);
    expect(ticks.map(({ label }) => label)).toEqual([
      '-50 ms',
      '0 ms',
      '50 ms',
      '100 ms',
      '150 ms',
      '200 ms',
      '250 ms',
    ]);
    expect(ticks[1]?.x).toBe(100);
  });

  it('shows as many digits as the step has', () => {
    const labels = rulerTicks(createTimeScale({ start: 0, end: 0.5 }, 500), 0).map(({ label }) => label);
    expect(labels).toEqual(['0 ms', '0.1 ms', '0.2 ms', '0.3 ms', '0.4 ms', '0.5 ms']);
  });

  it('changes to seconds where milliseconds become long', () => {
    const labels = rulerTicks(createTimeScale({ start: 0, end: 30_000 }, 300), 0).map(({ label }) => label);
    expect(labels).toEqual(['0 ms', '10 s', '20 s', '30 s']);
  });
});
