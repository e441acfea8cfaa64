import type { Milliseconds } from '../../protocol/units.ts';
import type { CommitStep, LongFrameStep, Step } from '../model.ts';

/** Commits and long frames by when they were under way. */
export interface MainThreadWork {
  /** What began before `until` and ended after `from`, in time order; without looking through all the others. */
  readonly during: (from: Milliseconds, until: Milliseconds) => readonly (CommitStep | LongFrameStep)[];
}

/** @param steps in time order */
export const mainThreadWork = (steps: readonly Step[]): MainThreadWork => {
  const work = steps.filter((step) => step.kind === 'commit' || step.kind === 'long-frame');
  let latest = Number.NEGATIVE_INFINITY;
  /** When the last of each and all before it had ended. */
  const ended = work.map((step) => {
    latest = Math.max(latest, endOf(step));
    return latest;
  });
  return {
    during: (from, until) => {
      const found = [];
      for (let index = countBefore(work, until) - 1; index >= 0; index--) {
        if ((ended[index] ?? from) <= from) break;
        const step = work[index];
        if (step !== undefined && endOf(step) > from) found.push(step);
      }
      return found.reverse();
    },
  };
};

const endOf = ({ at, end }: CommitStep | LongFrameStep): Milliseconds => end ?? at;

/** By bisection. */
const countBefore = (work: readonly Step[], until: Milliseconds): number => {
  let low = 0;
  let high = work.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((work[middle]?.at ?? until) < until) low = middle + 1;
    else high = middle;
  }
  return low;
};
