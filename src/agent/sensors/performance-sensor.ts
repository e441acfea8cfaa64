import type { Milliseconds } from '../../protocol/units.ts';
import type { AgentContext } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import type { Sensor } from './sensor.ts';

/** `durationThreshold` is of Event Timing, which TypeScript's DOM types lack. */
interface ObserveOptions {
  readonly durationThreshold?: Milliseconds;
}

/**
 * A sensor on one type of performance entry. Entries come up to 100 ms late, so the observer is emptied at the end.
 * A type that the browser does not know is a gap.
 */
export const createPerformanceSensor = (
  { guard, emit, now }: AgentContext,
  { PerformanceObserver }: Natives,
  type: string,
  onEntry: (entry: PerformanceEntry) => void,
  options: ObserveOptions = {},
): Sensor => {
  let observer: PerformanceObserver | null = null;
  const read = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) guard(type, () => onEntry(entry), undefined);
  };
  return {
    start: (mode) => {
      if (!PerformanceObserver.supportedEntryTypes.includes(type)) {
        return emit({ kind: 'gap', at: now(), sensor: type, reason: 'this browser does not report them', count: 1 });
      }
      observer = new PerformanceObserver((list) => guard(type, () => read(list.getEntries()), undefined));
      const wanted = { ...options, type, buffered: mode === 'from-load' };
      observer.observe(wanted);
    },
    stop: () => {
      if (observer === null) return;
      read(observer.takeRecords());
      observer.disconnect();
      observer = null;
    },
  };
};

/** A number of an entry of a type that TypeScript does not know; 0 where this browser lacks it. */
export const entryNumber = (entry: object, key: string): number => {
  const value: unknown = Reflect.get(entry, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

export const entryText = (entry: object, key: string): string => {
  const value: unknown = Reflect.get(entry, key);
  return typeof value === 'string' ? value : '';
};
