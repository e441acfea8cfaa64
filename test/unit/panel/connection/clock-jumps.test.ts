import { describe, expect, it } from 'vitest';
import { createClockJumps } from '../../../../src/panel/connection/clock-jumps.ts';

/** Two clocks that can go on together, or only the wall's. */
const clocks = () => {
  let wall = 1_000_000;
  let monotonic = 0;
  const jumps = createClockJumps(
    () => wall,
    () => monotonic,
  );
  const pass = (ms: number) => {
    wall += ms;
    monotonic += ms;
  };
  const sleep = (ms: number) => {
    wall += ms;
  };
  return { jumps, pass, sleep };
};

describe('clock jumps', () => {
  it('are none while both clocks go on, or are corrected a little', () => {
    const { jumps, pass, sleep } = clocks();
    pass(5_000);
    sleep(300);
    expect(jumps.look()).toBe(0);
    expect(jumps.putBack(1_005_000)).toBe(1_005_000);
  });

  it('put what came after a sleep back, and leave what came before', () => {
    const { jumps, pass, sleep } = clocks();
    pass(3_000);
    jumps.look();
    sleep(60_000);
    pass(500);
    expect(jumps.look()).toBe(60_000);
    expect(jumps.look()).toBe(0);
    expect(jumps.putBack(1_002_900)).toBe(1_002_900);
    expect(jumps.putBack(1_063_400)).toBe(1_003_400);
  });

  it('add up', () => {
    const { jumps, pass, sleep } = clocks();
    pass(1_000);
    jumps.look();
    sleep(10_000);
    jumps.look();
    pass(1_000);
    jumps.look();
    sleep(20_000);
    jumps.look();
    expect(jumps.putBack(1_032_000)).toBe(1_002_000);
    expect(jumps.putBack(1_012_000)).toBe(1_002_000);
  });

  it('of before a document began to record are none for it', () => {
    const { jumps, pass, sleep } = clocks();
    sleep(60_000);
    jumps.restart();
    pass(1_000);
    expect(jumps.look()).toBe(0);
    expect(jumps.putBack(1_061_000)).toBe(1_061_000);
  });
});
