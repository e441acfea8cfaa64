import { expect, test } from 'vitest';
import { createCoarseClock, tickOf } from '../../../../src/agent/sensors/coarse-clock.ts';
import type { WireFact } from '../../../../src/protocol/packed-columns.ts';

/** A clock that shows another time every so many reads. */
const clock = (tick: number, readsPerTick: number) => {
  let reads = 0;
  return () => Math.floor(reads++ / readsPerTick) * tick;
};
const gapsOf = (tick: number): readonly WireFact[] => {
  const facts: WireFact[] = [];
  createCoarseClock({ now: clock(tick, 100), emit: (fact) => facts.push(fact) }).start('manual');
  return facts;
};

test('a clock that ticks once in a millisecond is told of', () => {
  expect(gapsOf(1)).toMatchObject([{ kind: 'gap', sensor: 'clock', reason: expect.stringContaining('steps of 1 ms') }]);
});

test('a moment in which the computer did something else is not the clock’s', () => {
  let reads = 0;
  expect(tickOf(() => (reads++ < 3 ? 0 : 5 + reads * 0.1))).toBeCloseTo(0.1);
});

test('one that ticks every tenth is not, nor one that stands still', () => {
  expect(gapsOf(0.1)).toEqual([]);
  expect(tickOf(() => 5)).toBe(0);
});
