/**
 * First whole number from `low` to before `high` that is past something, by bisection; `high` where none is.
 *
 * @param isPast must stay true once it is
 */
export const firstIndex = (low: number, high: number, isPast: (index: number) => boolean): number => {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isPast(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
};

/** First position whose value is at least `value`, in values that only rise; their number if there is none. */
export const firstAtLeast = (values: ArrayLike<number>, value: number): number =>
  firstIndex(0, values.length, (index) => (values[index] ?? value) >= value);
