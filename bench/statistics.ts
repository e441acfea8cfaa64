/** The value below which a part of them lies, between two values in proportion. `part`: 0 to 1. NaN of none. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How often as much: 1 is equal. */
export interface Ratio {
  readonly median: number;
  /** A quarter of the rounds lies below. */
  readonly p25: number;
  /** A quarter of the rounds lies above. */
  readonly p75: number;
  readonly rounds: number;
}

/**
 * Each round's value over the reference's value of the same round: what both suffered from, a busy machine or a slow minute,
 * divides out. Rounds that one of them lacks, and those whose reference is 0, do not count. Null if none is left.
 */
export const pairedRatio = (values: readonly number[], references: readonly number[]): Ratio | null => {
  const ratios: number[] = [];
  values.forEach((value, round) => {
    const reference = references[round];
    if (reference !== undefined && reference > 0) ratios.push(value / reference);
  });
  if (ratios.length === 0) return null;
  return { median: median(ratios), p25: quantile(ratios, 0.25), p75: quantile(ratios, 0.75), rounds: ratios.length };
};

/**
 * The largest ratio that two equal things showed: which of the two was called the reference is chance, so that half as much
 * counts like twice as much.
 */
export const noiseOf = ({ p25, p75 }: Ratio): number => Math.max(p75, 1 / p25);
