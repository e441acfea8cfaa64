import type { Milliseconds } from '../../protocol/units.ts';
import { firstIndex } from '../first-index.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { LongFrameStep, Step } from '../model/step.ts';

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

const countBefore = (work: readonly Step[], until: Milliseconds): number =>
  firstIndex(0, work.length, (index) => (work[index]?.at ?? until) >= until);
