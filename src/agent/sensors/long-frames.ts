import { Limit } from '../../protocol/decode-checks.ts';
import type { LongFrameScript } from '../../protocol/facts/browser-facts.ts';
import type { AgentContext } from '../agent-context.ts';
import { cutText } from '../cut-text.ts';
import type { Natives } from '../natives.ts';
import { createPerformanceSensor, entryNumber, entryText } from './performance-sensor.ts';
import type { Sensor } from './sensor.ts';

/** Frames of 50 ms and more, with the scripts in them that took 5 ms and more (the browser's own thresholds). */
export const createLongFrames = (context: AgentContext, natives: Natives): Sensor =>
  createPerformanceSensor(context, natives, 'long-animation-frame', (entry) => {
    const scripts: unknown = Reflect.get(entry, 'scripts');
    context.emit({
      kind: 'long-frame',
      at: entry.startTime,
      duration: entry.duration,
      blocking: entryNumber(entry, 'blockingDuration'),
      styleAndLayoutStart: entryNumber(entry, 'styleAndLayoutStart'),
      scripts: Array.isArray(scripts) ? scripts.slice(0, Limit.few).filter(isEntry).map(readScript) : [],
    });
  });

const isEntry = (value: unknown): value is object => typeof value === 'object' && value !== null;

const readScript = (script: object): LongFrameScript => ({
  invoker: cutText(entryText(script, 'invoker'), Limit.name),
  invokerType: entryText(script, 'invokerType'),
  at: entryNumber(script, 'startTime'),
  duration: entryNumber(script, 'duration'),
  forcedLayout: entryNumber(script, 'forcedStyleAndLayoutDuration'),
  sourceUrl: cutText(entryText(script, 'sourceURL'), Limit.url),
  functionName: cutText(entryText(script, 'sourceFunctionName'), Limit.name),
});
