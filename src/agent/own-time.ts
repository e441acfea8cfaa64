import type { WireFact } from '../protocol/packed-columns.ts';
import type { Milliseconds } from '../protocol/units.ts';

/** Failures after which a sensor is switched off: enough to survive one odd object, few enough to stay cheap. */
const MAX_FAILURES = 10;

/** Counts what the agent costs the page, and keeps its failures away from the page. */
export interface OwnTime {
  readonly guard: <T>(sensor: string, work: () => T, fallback: T) => T;
  /** Counts a failure that was kept from the page elsewhere. */
  readonly failed: (sensor: string) => void;
  /** For costs that cannot be timed where they arise. */
  readonly add: (spent: Milliseconds) => void;
  /** Reports what failed without being switched off: something of it is missing. */
  readonly tellFailures: () => void;
  /** Since the last `begin` or `resetSpent`. */
  readonly spent: () => Milliseconds;
  /** A recording begins: counts from here, and what was switched off is on again. */
  readonly begin: () => void;
  readonly resetSpent: () => void;
}

export const createOwnTime = (now: () => Milliseconds, emit: (fact: WireFact) => void): OwnTime => {
  const failures = new Map<string, number>();
  let spent = 0;
  let depth = 0;

  const failed = (sensor: string): void => {
    try {
      const count = (failures.get(sensor) ?? 0) + 1;
      failures.set(sensor, count);
      if (count !== MAX_FAILURES) return;
      emit({ kind: 'gap', at: now(), sensor, reason: `switched off after ${count} failures`, count });
    } catch {
      // the page must not hear of it; nothing is left that could tell the panel
    }
  };

  return {
    guard: (sensor, work, fallback) => {
      try {
        if ((failures.get(sensor) ?? 0) >= MAX_FAILURES) return fallback;
        const start = depth === 0 ? now() : 0;
        depth++;
        try {
          return work();
        } finally {
          depth--;
          // nested calls are inside the outermost one's time already
          if (depth === 0) spent += now() - start;
        }
      } catch {
        failed(sensor);
        return fallback;
      }
    },
    failed,
    add: (cost) => {
      spent += cost;
    },
    tellFailures: () => {
      for (const [sensor, count] of failures) {
        if (count < MAX_FAILURES) emit({ kind: 'gap', at: now(), sensor, reason: 'failed on this page', count });
      }
    },
    spent: () => spent,
    begin: () => {
      spent = 0;
      failures.clear();
    },
    resetSpent: () => {
      spent = 0;
    },
  };
};
