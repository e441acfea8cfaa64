import type { Callable, Natives } from './natives.ts';

/** Stands in for a function of the page or the browser: calls it exactly once, returns what it returned, lets its errors pass. */
export type Intercept = (native: Callable, self: unknown, args: readonly unknown[]) => unknown;

interface Outcome {
  state: 'due' | 'returned' | 'threw';
  /** What it returned or threw. */
  given: unknown;
}

/** Calls `native` through `intercept`. Where that fails itself, the page gets what `native` gave, which is called in any case. */
export const callOnce = (
  { apply, failed }: Pick<Natives, 'apply' | 'failed'>,
  intercept: Intercept,
  native: Callable,
  self: unknown,
  args: readonly unknown[],
): unknown => {
  const outcome: Outcome = { state: 'due', given: undefined };
  const once = function (this: unknown, ...passed: readonly unknown[]): unknown {
    try {
      outcome.given = apply(native, this, passed);
      outcome.state = 'returned';
      return outcome.given;
    } catch (error) {
      outcome.given = error;
      outcome.state = 'threw';
      throw error;
    }
  };
  try {
    return intercept(once, self, args);
  } catch (error) {
    // what the native threw is the page's
    if (outcome.state === 'threw' && outcome.given === error) throw error;
    failed();
  }
  if (outcome.state === 'due') return apply(native, self, args);
  if (outcome.state === 'threw') throw outcome.given;
  return outcome.given;
};
