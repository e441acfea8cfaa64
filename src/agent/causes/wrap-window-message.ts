import { CHILD_FRAME_EVENT } from '../foothold/meeting.ts';
import type { HopNode } from './cause-node.ts';
import type { WrapContext } from './wrap-context.ts';

const MAX_WAITING = 256;

/**
 * `window.postMessage` to oneself, as used by `setImmediate` polyfills.
 *
 * Only in a window without frames: `event.source` is the window whose *script* made the call, so a frame that calls
 * `parent.postMessage(…)` through our wrapper would appear to be its own parent. The wrapper goes when a frame comes.
 */
export const wrapWindowMessage = (context: WrapContext): void => {
  const { natives, patches, tracker, inFlight, guard, onStop } = context;
  if (window.length > 0) return;
  const waiting: HopNode[] = [];
  const taken = new WeakSet<Event>();

  const takeOut = patches.method(window, 'postMessage', (native, self, args) => {
    const result = natives.apply(native, self, args);
    guard(
      'messages',
      () => {
        if (!arrivesHere(args[1]) || waiting.length >= MAX_WAITING) return;
        const hop = tracker.hop('message', 'window');
        inFlight.open(hop);
        waiting.push(hop);
      },
      undefined,
    );
    return result;
  });

  /**
   * Takes the message's hop once. Listeners on the window itself run in the order in which they were added, capturing or
   * not: one that the page added before the recording comes before ours, and asks for the cause through the classifier.
   */
  const take = (event: Event): HopNode | null => {
    if (!(event instanceof MessageEvent) || !event.isTrusted || event.source !== window || taken.has(event))
      return null;
    taken.add(event);
    const hop = waiting.shift() ?? null;
    if (hop === null) return null;
    inFlight.close(hop);
    hop.ranAt = natives.now();
    return hop;
  };
  const receive = (event: Event): void => {
    const hop = take(event);
    if (hop !== null) tracker.setEvent(event, hop);
  };
  tracker.addClassifier((event) => (natives.eventTarget(event) === window ? take(event) : null));
  const stop = (): void => {
    takeOut();
    for (const hop of waiting.splice(0)) inFlight.close(hop);
    natives.unlisten(window, 'message', receive, { capture: true });
    natives.unlisten(window, CHILD_FRAME_EVENT, stop);
  };
  natives.listen(window, 'message', receive, { capture: true });
  natives.listen(window, CHILD_FRAME_EVENT, stop);
  onStop(stop);
};

/** A message to another origin is dropped by the browser without a word, and would shift the queue by one. */
const arrivesHere = (target: unknown): boolean =>
  target === undefined || target === '*' || target === '/' || target === location.origin;
