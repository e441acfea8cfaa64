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

/**
 * React's development and profiling builds write measures for Chrome's Performance panel: their names begin with U+200B
 * or "⚛", or their track or track group ends in "⚛" (React's `ReactFiberPerformanceTrack.js`).
 */
export const isReactTiming = (name: string, detail: unknown): boolean => {
  if (name.startsWith('\u200b') || name.startsWith('⚛')) return true;
  const devtools = property(detail, 'devtools');
  return [property(devtools, 'track'), property(devtools, 'trackGroup')].some(
    (track) => typeof track === 'string' && track.trimEnd().endsWith('⚛'),
  );
};

/** `detail` is a structured clone made by the browser: it has no getters. */
const property = (owner: unknown, key: string): unknown =>
  typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined;
