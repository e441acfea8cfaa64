import type { Milliseconds } from '../../protocol/units.ts';
import type { AgentContext } from '../agent-context.ts';
import type { Sensor } from './sensor.ts';

/** Chrome's clock ticks every 0.1 ms or oftener; below this, times of single renders still tell something. */
const COARSE: Milliseconds = 0.5;
/** A clock that ticks once in a millisecond is read some 10 000 times until it does; one that stands still is left alone. */
const MOST_READS = 100_000;
/** The computer may do something else for a moment: a single long step says nothing. */
const STEPS = 4;

const stepOf = (now: () => Milliseconds): Milliseconds => {
  const start = now();
  for (let reads = 0; reads < MOST_READS; reads++) {
    const elapsed = now() - start;
    if (elapsed > 0) return elapsed;
  }
  return 0;
};

/** Shortest of some steps by which a clock goes on. 0 for one that stands still. */
export const tickOf = (now: () => Milliseconds): Milliseconds => {
  let shortest = stepOf(now);
  for (let step = 1; step < STEPS && shortest >= COARSE; step++) shortest = Math.min(shortest, stepOf(now));
  return shortest;
};

/** Says so where the browser tells time in such steps that short durations mean little (Firefox: 1 ms, unless the page is isolated). */
export const createCoarseClock = ({ now, emit }: Pick<AgentContext, 'now' | 'emit'>): Sensor => ({
  start: () => {
    const tick = tickOf(now);
    if (tick < COARSE) return;
    const reason = `this browser tells time in steps of ${Number(tick.toFixed(1))} ms: what is shorter shows as 0 or one step`;
    emit({ kind: 'gap', at: now(), sensor: 'clock', reason, count: 1 });
  },
  stop: () => {},
});
