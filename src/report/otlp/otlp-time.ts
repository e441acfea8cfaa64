import type { EpochMilliseconds, Milliseconds } from '../../protocol/units.ts';

/** Nanoseconds since 1970 as digits: a number of them does not fit into a double. Exact to the microsecond. */
export const unixNano = (epoch: EpochMilliseconds, at: Milliseconds): string => {
  const micros = BigInt(Math.round(epoch * 1000)) + BigInt(Math.round(at * 1000));
  return ((micros < 0n ? 0n : micros) * 1000n).toString();
};
