import type { PaintFact } from '../../protocol/facts/browser-facts.ts';
import type { AgentContext } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import { createPerformanceSensor, entryNumber } from './performance-sensor.ts';
import type { Sensor } from './sensor.ts';

/** First paints, paints that the browser ties to an interaction, and layout shifts. */
export const createPaints = (context: AgentContext, natives: Natives): readonly Sensor[] => {
  const sensor = (entryType: string, read: (entry: PerformanceEntry) => Omit<PaintFact, 'kind'> | null) =>
    createPerformanceSensor(context, natives, entryType, (entry) => {
      const paint = read(entry);
      if (paint !== null) context.emit({ kind: 'paint', ...paint });
    });

  return [
    sensor('paint', ({ name, startTime: at }) =>
      name === 'first-paint' || name === 'first-contentful-paint'
        ? { type: name, at, interactionId: 0, value: 0 }
        : null,
    ),
    sensor('interaction-contentful-paint', (entry) => ({
      type: 'interaction-contentful-paint',
      // when it was on screen; the start is when it was rendered
      at: entryNumber(entry, 'presentationTime') || entry.startTime,
      interactionId: entryNumber(entry, 'interactionId'),
      value: 0,
    })),
    sensor('layout-shift', (entry) => ({
      type: 'layout-shift',
      at: entry.startTime,
      interactionId: 0,
      value: entryNumber(entry, 'value'),
    })),
  ];
};
