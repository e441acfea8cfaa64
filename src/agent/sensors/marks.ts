import { Limit } from '../../protocol/decode-checks.ts';
import type { AgentContext } from '../agent-context.ts';
import { cutText } from '../cut-text.ts';
import type { Natives } from '../natives.ts';
import { createPerformanceSensor } from './performance-sensor.ts';
import type { Sensor } from './sensor.ts';

/** The page's own `performance.mark` and `performance.measure`. */
export const createMarks = (context: AgentContext, natives: Natives): readonly Sensor[] => {
  const sensor = (type: 'mark' | 'measure') =>
    createPerformanceSensor(context, natives, type, (entry) => {
      const detail: unknown = 'detail' in entry ? entry.detail : null;
      if (isReactTiming(entry.name, detail)) return;
      const { startTime: at, duration } = entry;
      context.emit({ kind: 'timing', type, name: cutText(entry.name, Limit.name), at, duration });
    });
  return [sensor('mark'), sensor('measure')];
};

/** The last two are what U+200B and "⚛" become where a page without a declared charset is read as windows-1252. */
const NAME_STARTS = ['\u200b', '⚛', 'â€‹', 'âš›'];
const TRACK_ENDS = ['⚛', 'âš›'];

/**
 * React's development and profiling builds write measures for Chrome's Performance panel: their names begin with U+200B
 * or "⚛", or their track or track group ends in "⚛" (React's `ReactFiberPerformanceTrack.js`).
 */
export const isReactTiming = (name: string, detail: unknown): boolean => {
  if (NAME_STARTS.some((start) => name.startsWith(start))) return true;
  const devtools = property(detail, 'devtools');
  return [property(devtools, 'track'), property(devtools, 'trackGroup')].some(
    (track) => typeof track === 'string' && TRACK_ENDS.some((end) => track.endsWith(end)),
  );
};

/** `detail` is a structured clone made by the browser: it has no getters. */
const property = (owner: unknown, key: string): unknown =>
  typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
