import type { Milliseconds } from '../../protocol/units.ts';

/** Timers that end together. */
export interface Timers {
  readonly later: (work: () => void, delay: Milliseconds) => void;
  readonly cancel: () => void;
}

export const createTimers = (): Timers => {
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  return {
    later: (work, delay) => {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        work();
      }, delay);
      waiting.add(timer);
    },
    cancel: () => {
      waiting.forEach(clearTimeout);
      waiting.clear();
    },
  };
};
