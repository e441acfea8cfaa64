import type { AgentContext } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import { createPerformanceSensor, entryNumber } from './performance-sensor.ts';
import type { Sensor } from './sensor.ts';

/** In ms. The smallest that the Event Timing specification allows; faster events are not reported. */
const THRESHOLD = { durationThreshold: 16 };

/** The browser's own phases of events that belong to an interaction (INP). */
export const createEventTiming = (context: AgentContext, natives: Natives): Sensor =>
  createPerformanceSensor(
    context,
    natives,
    'event',
    (entry) => {
      const interactionId = entryNumber(entry, 'interactionId');
      if (interactionId <= 0) return;
      context.emit({
        kind: 'event-timing',
        type: entry.name,
        interactionId,
        at: entry.startTime,
        processingStart: entryNumber(entry, 'processingStart'),
        processingEnd: entryNumber(entry, 'processingEnd'),
        duration: entry.duration,
      });
    },
    THRESHOLD,
  );
