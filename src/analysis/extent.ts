/** Largest of numbers; −Infinity of none. Unlike `Math.max(...values)` it does not end with the stack where a page made 100 000 of them. */
export const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);

/** Smallest of numbers; Infinity of none. */
export const smallest = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
