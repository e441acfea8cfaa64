import { describe, expect, it } from 'vitest';
import { firstIndex } from '../../../src/analysis/first-index.ts';

const TIMES = [1, 3, 3, 7];

describe('firstIndex', () => {
  it.each([
    { from: 0, at: 0 },
    { from: 2, at: 1 },
    { from: 3, at: 1 },
    { from: 4, at: 3 },
    { from: 8, at: 4 },
  ])('finds the first time from $from on at $at', ({ from, at }) => {
    expect(firstIndex(0, TIMES.length, (index) => (TIMES[index] ?? 0) >= from)).toBe(at);
  });

  it('looks only between its bounds', () => {
    expect(firstIndex(2, 3, () => true)).toBe(2);
    expect(firstIndex(2, 3, () => false)).toBe(3);
    expect(firstIndex(3, 3, () => true)).toBe(3);
  });
});
