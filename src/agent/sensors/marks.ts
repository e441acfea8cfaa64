import { Limit } from '../../protocol/decode-checks.ts';
import type { TimingFact } from '../../protocol/facts/browser-facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { AgentContext } from '../agent-context.ts';
import type { WrapContext } from '../causes/wrap-context.ts';
import { cutText } from '../cut-text.ts';
import type { Natives } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import { createPerformanceSensor } from './performance-sensor.ts';
import type { Sensor } from './sensor.ts';

const tell = (
  emit: AgentContext['emit'],
  type: TimingFact['type'],
  name: string,
  at: Milliseconds,
  duration: Milliseconds,
): void => emit({ kind: 'timing', type, name: cutText(name, Limit.name), at, duration });

/** The page's own `performance.mark`. */
export const createMarks = (context: AgentContext, natives: Natives): Sensor =>
  createPerformanceSensor(context, natives, 'mark', ({ name, startTime, duration }) => {
    tell(context.emit, 'mark', name, startTime, duration);
  });

/**
 * Its own `performance.measure`, by the call and not by an observer: React's development build makes a measure for each render, and an
 * observer would have the browser copy each of them, which took longer than all else that a recording does (10 000 renders: 0.4 s).
 */
export const wrapMeasures = ({ natives, patches, guard, emit }: WrapContext): void => {
  const startTime = natives.getter(PerformanceEntry.prototype, 'startTime');
  const duration = natives.getter(PerformanceEntry.prototype, 'duration');

  const note = (args: readonly unknown[], entry: unknown): void => {
    const [name, options] = args;
    if (typeof name !== 'string' || isReactTiming(name, ownValue(options, 'detail'))) return;
    if (entry instanceof PerformanceEntry)
      tell(emit, 'measure', name, Number(startTime(entry)), Number(duration(entry)));
  };

  patches.method(Performance.prototype, 'measure', (native, self, args) => {
    const entry: unknown = natives.apply(native, self, args);
    const [name] = args;
    if (typeof name !== 'string' || !isReactName(name)) guard('measure', () => note(args, entry), undefined);
    return entry;
  });
};

/** The last two are what U+200B and "⚛" become where a page without a declared charset is read as windows-1252. */
const NAME_STARTS = ['\u200b', '⚛', 'â€‹', 'âš›'];
const TRACK_ENDS = ['⚛', 'âš›'];

const isReactName = (name: string): boolean => NAME_STARTS.some((start) => name.startsWith(start));

/**
 * React's development and profiling builds write measures for Chrome's Performance panel: their names begin with U+200B
 * or "⚛", or their track or track group ends in "⚛" (React's `ReactFiberPerformanceTrack.js`). `detail` is the page's own:
 * no getter of it is run.
 */
export const isReactTiming = (name: string, detail: unknown): boolean => {
  if (isReactName(name)) return true;
  const devtools = ownValue(detail, 'devtools');
  return [ownValue(devtools, 'track'), ownValue(devtools, 'trackGroup')].some(
    (track) => typeof track === 'string' && TRACK_ENDS.some((end) => track.endsWith(end)),
  );
};
