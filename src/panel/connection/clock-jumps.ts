import type { EpochMilliseconds, Milliseconds } from '../../protocol/units.ts';

/** A clock that is corrected bit by bit stays below it; a computer that slept does not. */
const JUMP: Milliseconds = 1_000;

/** Tells when the wall clock went on and the page's did not: the computer slept, or its clock was set anew. */
export interface ClockJumps {
  /** A document begins to record, and samples both clocks itself: jumps before it are none for it. */
  readonly restart: () => void;
  /** Call at least every second. @returns how far the wall clock jumped since the last call; 0 if it did not */
  readonly look: () => Milliseconds;
  /** A time that the network told, on the wall clock as it stood when the document began to record. */
  readonly putBack: (startedAt: EpochMilliseconds) => EpochMilliseconds;
}

/**
 *     wall       1 s  2 s  3 s (sleep) 63 s  64 s
 *     monotonic  1 s  2 s  3 s          3 s   4 s     a request at 64 s is put back to 4 s; one at 2 s stays
 */
export const createClockJumps = (wall: () => EpochMilliseconds, monotonic: () => Milliseconds): ClockJumps => {
  let offset = wall() - monotonic();
  let seen = wall();
  const jumps: { readonly after: EpochMilliseconds; readonly by: Milliseconds }[] = [];
  return {
    restart: () => {
      offset = wall() - monotonic();
      seen = wall();
      jumps.length = 0;
    },
    look: () => {
      const by = wall() - monotonic() - offset;
      const after = by > 0 ? seen : wall();
      seen = wall();
      if (Math.abs(by) < JUMP) return 0;
      offset += by;
      // what began before the jump and could be seen until then lies before it
      jumps.push({ after, by });
      return by;
    },
    putBack: (startedAt) =>
      // the latest first: each puts back onto the clock before it
      jumps.reduceRight((at, { after, by }) => (at > after + JUMP ? at - by : at), startedAt),
  };
};
