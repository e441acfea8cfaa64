import type { AgentContext } from '../agent-context.ts';
import type { Natives } from '../natives.ts';
import { createPatches } from '../patches.ts';
import { wrapMeasures } from '../sensors/marks.ts';
import type { CauseTracker } from './cause-tracker.ts';
import type { InFlight } from './in-flight.ts';
import { createPlaces } from './places.ts';
import { classifyPushedEvents } from './pushed-events.ts';
import { createRequestRecorder } from './request-recorder.ts';
import { wrapAnimations } from './wrap-animations.ts';
import { wrapBeacon } from './wrap-beacon.ts';
import type { WrapContext } from './wrap-context.ts';
import { wrapDispatch } from './wrap-dispatch.ts';
import { wrapFetch } from './wrap-fetch.ts';
import { wrapFrames } from './wrap-frames.ts';
import { wrapIndexedDb } from './wrap-indexed-db.ts';
import { wrapLoads } from './wrap-loads.ts';
import { wrapMessagePorts } from './wrap-message-ports.ts';
import { wrapMicrotask } from './wrap-microtask.ts';
import { wrapNativePromises } from './wrap-native-promises.ts';
import { wrapPostTask } from './wrap-post-task.ts';
import { wrapTimers } from './wrap-timers.ts';
import { wrapToString } from './wrap-to-string.ts';
import { wrapWindowMessage } from './wrap-window-message.ts';
import { wrapWorker } from './wrap-worker.ts';
import { wrapXhr } from './wrap-xhr.ts';

const KINDS: Readonly<Record<string, (context: WrapContext) => void>> = {
  fetch: wrapFetch,
  xhr: wrapXhr,
  beacon: wrapBeacon,
  timers: wrapTimers,
  frames: wrapFrames,
  'message-ports': wrapMessagePorts,
  'window-message': wrapWindowMessage,
  'post-task': wrapPostTask,
  microtask: wrapMicrotask,
  'native-promises': wrapNativePromises,
  'indexed-db': wrapIndexedDb,
  worker: wrapWorker,
  loads: wrapLoads,
  animations: wrapAnimations,
  'pushed-events': classifyPushedEvents,
  dispatch: wrapDispatch,
  measures: wrapMeasures,
};

/** Wraps every kind of native for one recording. @returns what takes all of it out again */
export const installCauses = (
  context: AgentContext,
  natives: Natives,
  tracker: CauseTracker,
  inFlight: InFlight,
): (() => void) => {
  const patches = createPatches(natives);
  const places = createPlaces(natives);
  const undo: (() => void)[] = [];
  const wrapContext: WrapContext = {
    natives,
    patches,
    tracker,
    places,
    inFlight,
    requests: createRequestRecorder(context, natives, inFlight, places),
    guard: context.guard,
    emit: context.emit,
    onStop: (step) => {
      undo.push(step);
    },
  };
  // without it each wrapper would show by its text
  const isUnseen = context.guard(
    'to-string',
    () => {
      wrapToString(wrapContext);
      return true;
    },
    false,
  );
  // one kind that fails in an odd environment leaves the others working
  if (isUnseen)
    for (const [kind, wrap] of Object.entries(KINDS)) context.guard(kind, () => wrap(wrapContext), undefined);
  const tellLocked = (): void => {
    const count = patches.locked();
    const reason = 'natives that the page has frozen: causes behind them are unknown';
    if (count > 0) context.emit({ kind: 'gap', at: context.now(), sensor: 'causes', reason, count });
  };
  return () => {
    // one that fails leaves the others to do theirs; not by `guard`, which skips what has failed often
    for (const step of [tellLocked, ...undo.splice(0), patches.restore, inFlight.clear, tracker.reset])
      natives.attempt(step);
  };
};
