import { describe, expect, it } from 'vitest';
import { median, noiseOf, pairedRatio, quantile } from '../../../bench/statistics.ts';

describe('quantile', () => {
  it('lies between two values in proportion, whatever their order', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  });

  it('is the one value of one, and none of none', () => {
    expect(quantile([7], 0.25)).toBe(7);
    expect(median([])).toBeNaN();
  });
});

describe('pairedRatio', () => {
  it('divides out what slowed both down in the same round', () => {
    // the machine was ten times as slow in the second round
    const ratio = pairedRatio([12, 110, 10], [10, 100, 10]);
    expect(ratio?.median).toBeCloseTo(1.1);
    expect(ratio?.p25).toBeCloseTo(1.05);
    expect(ratio?.p75).toBeCloseTo(1.15);
    expect(ratio?.rounds).toBe(3);
  });

  it('is not the ratio of the medians', () => {
    expect(pairedRatio([10, 20, 30], [10, 30, 20])?.median).toBe(1);
    expect(pairedRatio([10, 20, 90], [30, 10, 20])?.median).toBe(2);
  });

  it('leaves out rounds without a reference', () => {
    expect(pairedRatio([1, 2, 3], [1, 0])).toEqual({ median: 1, p25: 1, p75: 1, rounds: 1 });
    expect(pairedRatio([1, 2], [])).toBeNull();
    expect(pairedRatio([], [1])).toBeNull();
  });
});

describe('noiseOf', () => {
  it('counts half as much like twice as much', () => {
    expect(noiseOf({ median: 1, p25: 0.8, p75: 1.1, rounds: 5 })).toBe(1.25);
    expect(noiseOf({ median: 1, p25: 0.98, p75: 1.1, rounds: 5 })).toBe(1.1);
  });
});
