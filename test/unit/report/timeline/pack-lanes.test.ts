import { describe, expect, it } from 'vitest';
import { packLanes } from '../../../../src/report/timeline/pack-lanes.ts';

const spans = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([start, end]) => ({ start, end }));

describe('lanes', () => {
  // 0  |====|   |==|
  // 1     |======|
  it('gives overlapping spans different lanes and uses free ones again', () => {
    expect(packLanes(spans([0, 5], [3, 10], [9, 12]), 8)).toEqual([0, 1, 0]);
  });

  it('puts spans that only touch into one lane', () => {
    expect(packLanes(spans([0, 5], [5, 9]), 8)).toEqual([0, 0]);
  });

  it('lets the last lane be shared when there are too many', () => {
    expect(packLanes(spans([0, 9], [1, 9], [2, 9], [3, 9]), 2)).toEqual([0, 1, 1, 1]);
  });
});
