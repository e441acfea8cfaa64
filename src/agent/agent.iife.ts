import { assertNever } from '../protocol/assert-never.ts';
import { decodeCommand } from '../protocol/decode-command.ts';
import { FROM_LOAD_KEY, GONE } from '../protocol/handshake.ts';
import type { WireFact } from '../protocol/packed-columns.ts';
import type { AgentContext } from './agent-context.ts';
import { createCallStack } from './call-stack.ts';
import { createCauseTracker } from './causes/cause-tracker.ts';
import { createInFlight } from './causes/in-flight.ts';
import { installCauses } from './causes/install-causes.ts';
import { createExposure } from './exposure.ts';
import { createFoothold, type Foothold } from './foothold/foothold.ts';
import { onListenersGone, reachFoothold } from './foothold/meeting.ts';
import { createFunctionText } from './function-text.ts';
import { createElementHighlight } from './highlight/element-highlight.ts';
import { createLiveHighlight } from './highlight/live-highlight.ts';
import { createOutbox } from './outbox.ts';
import { createOwnTime } from './own-time.ts';
import { createReactWatcher } from './react/react-watcher.ts';
import { createRecorder } from './recorder.ts';
import { createCoarseClock } from './sensors/coarse-clock.ts';
import { createEventTiming } from './sensors/event-timing.ts';
import { createInput } from './sensors/input.ts';
import { createLongFrames } from './sensors/long-frames.ts';
import { createMarks } from './sensors/marks.ts';
import { createPaints } from './sensors/paints.ts';
import { createSettle } from './sensors/settle.ts';
import { createActions } from './stores/actions.ts';
import { createQueryClient } from './stores/query-client.ts';

/** Composition root of the page's agent: wires the parts, then waits. See README.md. */
const startAgent = ({ natives, dom, connection, hook, actions: stores }: Foothold): void => {
  const documentId = `${natives.timeOrigin.toString(36)}-${Math.random().toString(36).slice(2)}`;
  let lastId = 0;
  const nextId = () => ++lastId;

  // React that is there already is met before there is a recorder
  let wants = (_fact: WireFact): boolean => false;
  const emit = (fact: WireFact): void => {
    try {
      if (!wants(fact)) return;
      outbox.push(fact);
      settle.note(fact);
    } catch {
      ownTime.failed('outbox');
    }
  };
  const ownTime = createOwnTime(natives.now, emit);
  natives.onFailure(() => ownTime.failed('callbacks'));
  const tracker = createCauseTracker({ natives, nextId, emit, spend: ownTime.add });
  const context: AgentContext = {
    now: natives.now,
    nextId,
    emit,
    causes: tracker,
    stack: createCallStack(natives),
    guard: ownTime.guard,
    functionText: createFunctionText(natives),
  };

  const outbox = createOutbox({
    document: documentId,
    spent: ownTime.spent,
    setTimeout: natives.setTimeout,
    post: (envelope) => ownTime.guard('outbox', () => connection.post(envelope), false),
  });
  const inFlight = createInFlight();
  const react = createReactWatcher(context, natives, hook);
  const actions = createActions(context);
  stores.listen(actions);
  const settle = createSettle({ context, natives, react, inFlight, flush: outbox.flush });
  const highlight = createElementHighlight(dom, react.elementsOf);
  const liveHighlight = createLiveHighlight({ context, natives, dom, react });
  const showInstance = (instance: number | null) =>
    context.guard('highlight', () => highlight.show(instance), undefined);
  const recorder = createRecorder({
    context,
    natives,
    react,
    outbox,
    ownTime,
    sensors: [
      liveHighlight,
      // before the input sensor: the first input must find it armed
      settle,
      createInput({ context, natives, tracker, react, onEvent: settle.onEvent }),
      createCoarseClock(context),
      createEventTiming(context, natives),
      createMarks(context, natives),
      createLongFrames(context, natives),
      ...createPaints(context, natives),
      actions,
      createQueryClient(context, natives, actions),
    ],
    installCauses: () => installCauses(context, natives, tracker, inFlight),
  });
  wants = recorder.wants;
  const exposure = createExposure(natives, react);

  const onMessage = (message: unknown) => {
    const command = isGone(message) ? GONE : decodeCommand(message);
    switch (command?.command) {
      case undefined:
        return;
      case 'gone':
        showInstance(null);
        context.guard('highlight', () => liveHighlight.turn(false), undefined);
        react.endTrials('panel-gone');
        return recorder.dismiss();
      case 'hello':
        return recorder.greet();
      case 'start':
        return recorder.start(command.mode, command);
      case 'stop':
        return recorder.stop('command');
      case 'settle':
        return context.guard('settle', settle.untilRest, undefined);
      case 'expose':
        if (command.document !== documentId) return;
        return context.guard('expose', () => exposure.expose(command.target, command.token), undefined);
      case 'unexpose':
        return exposure.unexpose(command.token);
      case 'highlight':
        return showInstance(command.document === documentId ? command.instance : null);
      case 'live-highlight':
        return context.guard('highlight', () => liveHighlight.turn(command.on), undefined);
      case 'try-memo':
        if (command.document === documentId) react.tryMemo(command.type, command.step);
        return;
      default:
        return assertNever(command);
    }
  };

  connection.listen(onMessage);
  onListenersGone(natives, recorder.listenAgain);

  const fromLoad = natives.getOwnPropertyDescriptor(window, FROM_LOAD_KEY);
  if (fromLoad) {
    natives.deleteProperty(window, FROM_LOAD_KEY);
    const start = decodeCommand({ ...fromLoad.value, command: 'start', mode: 'from-load' });
    if (start?.command === 'start') recorder.start(start.mode, start);
  }
};

const isGone = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'command' in message && message.command === GONE.command;

// sent after a foothold by a panel, or before it by a reload that is to be recorded from the page's first line
const foothold = reachFoothold() ?? createFoothold();
if (foothold !== null) startAgent(foothold);
