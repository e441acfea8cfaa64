import type { FactId } from '../../protocol/facts/cause-ref.ts';
import type { HandlerFact, InputFact } from '../../protocol/facts/input-facts.ts';
import type { AgentContext, ReactWatcher } from '../agent-context.ts';
import { type CauseNode, factNode } from '../causes/cause-node.ts';
import type { CauseTracker } from '../causes/cause-tracker.ts';
import type { Natives } from '../natives.ts';
import { ALWAYS, isUserInput, WITH_HANDLER } from './input-types.ts';
import type { Sensor } from './sensor.ts';
import { targetPreview } from './target-preview.ts';

interface InputContext {
  readonly context: AgentContext;
  readonly natives: Natives;
  readonly tracker: CauseTracker;
  readonly react: ReactWatcher;
  /** Every event that is listened to, with its fact if one was sent. */
  readonly onEvent: (event: Event, fact: InputFact | null) => void;
}

/** What an event is going to be, before it is known whether it becomes a fact. */
interface Found {
  readonly id: FactId;
  readonly handler: HandlerFact | null;
}

/**
 * Trusted inputs. An event becomes a fact in our capture listener on window, or at the moment something asks for the cause
 * and finds the event (listeners of the page that come before ours, moves, scrolling).
 */
export const createInput = ({ context, natives, tracker, react, onEvent }: InputContext): Sensor => {
  const { guard, emit, now, nextId } = context;
  const sent = new WeakMap<Event, InputFact>();
  const ended = new WeakSet<Event>();

  const end = (event: Event): void => {
    const fact = sent.get(event);
    if (!fact || ended.has(event)) return;
    ended.add(event);
    emit({ kind: 'input-end', id: fact.id, at: now() });
  };

  const register = (event: Event, { id, handler }: Found): InputFact => {
    const known = sent.get(event);
    if (known) return known;
    const processingStart = now();
    // the real target inside a shadow tree; window sees its host only
    const target = event.composedPath()[0] ?? event.target;
    // an event can be older than the clock's origin by a hair
    const at = Math.max(0, Math.min(event.timeStamp, processingStart));
    const fact: InputFact = {
      kind: 'input',
      id,
      type: event.type,
      at,
      processingStart,
      target: targetPreview(target),
      handler,
    };
    sent.set(event, fact);
    tracker.setEvent(event, factNode(id));
    emit(fact);
    // for events that do not bubble or are stopped on their way up
    natives.task(() => guard('input', () => end(event), undefined));
    return fact;
  };

  /** The id comes first: the handler is kept under it, for the panel to break on. */
  const find = (event: Event): Found => {
    const id = sent.get(event)?.id ?? nextId();
    return { id, handler: guard('input', () => react.handlerFor(event, id), null) };
  };

  const onCapture = (isAlways: boolean) => (event: Event) =>
    guard(
      'input',
      () => {
        if (!event.isTrusted) return;
        const found = find(event);
        const fact = isAlways || found.handler !== null ? register(event, found) : null;
        onEvent(event, fact);
      },
      undefined,
    );
  const always = onCapture(true);
  const withHandler = onCapture(false);
  const onBubble = (event: Event): void => natives.microtask(() => guard('input', () => end(event), undefined));

  const classify = (event: Event): CauseNode | null =>
    isUserInput(event) ? factNode(register(event, find(event)).id) : null;

  const capture = { capture: true, passive: true };
  const bubble = { capture: false, passive: true };
  const listen = (): void => {
    for (const type of ALWAYS) natives.listen(window, type, always, capture);
    for (const type of WITH_HANDLER) natives.listen(window, type, withHandler, capture);
    for (const type of [...ALWAYS, ...WITH_HANDLER]) natives.listen(window, type, onBubble, bubble);
  };
  return {
    start: () => {
      tracker.addClassifier(classify);
      listen();
    },
    listenAgain: listen,
    stop: () => {
      for (const type of ALWAYS) natives.unlisten(window, type, always, capture);
      for (const type of WITH_HANDLER) natives.unlisten(window, type, withHandler, capture);
      for (const type of [...ALWAYS, ...WITH_HANDLER]) natives.unlisten(window, type, onBubble, bubble);
    },
  };
};
