import type { Analysis } from '../../analysis/model/analysis.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';

/** Puts times of an analysis on the clock of a trace, which counts whole microseconds from a base above 0. */
export interface TraceClock {
  readonly ts: (at: Milliseconds) => number;
  /** Start of the trace, in front of everything. */
  readonly start: number;
  /** Milliseconds from the start of the trace, as event timings count them. */
  readonly sinceStart: (at: Milliseconds) => Milliseconds;
}

const BASE = 1_000_000;
/** Room in front of the first step, so that nothing begins in the very moment of the trace. */
const LEAD: Milliseconds = 1;

export const createTraceClock = ({ steps }: Pick<Analysis, 'steps'>): TraceClock => {
  let earliest = 0;
  for (const step of steps) {
    earliest = Math.min(earliest, step.at);
    if (step.kind !== 'commit') continue;
    earliest = Math.min(earliest, step.renderStart);
    const first = step.renders.columns.start[0] ?? UNMEASURED;
    if (first !== UNMEASURED) earliest = Math.min(earliest, first);
  }
  const zero = earliest - LEAD;
  return {
    ts: (at) => BASE + Math.max(0, Math.round((at - zero) * 1000)),
    start: BASE,
    sinceStart: (at) => at - zero,
  };
};
