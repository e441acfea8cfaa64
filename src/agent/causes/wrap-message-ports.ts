import { type Callable, isCallable, type Natives } from '../natives.ts';
import type { HopNode } from './cause-node.ts';
import type { WrapContext } from './wrap-context.ts';

/** Messages that may wait at one port. A port that was handed to a worker never reads ours. */
const MAX_WAITING = 256;
/** Ports followed at a time: code that yields by a channel of its own makes thousands. */
const MAX_PORTS = 500;

/**
 * `MessageChannel` within the page: the n-th message that arrives at a port is the n-th that its peer posted.
 *
 * The pair is learned from the accessors `port1` and `port2`, so that our listener is on a port before any of the page's.
 * A port whose channel was taken apart before the recording began stays unknown.
 */
export const wrapMessagePorts = ({ natives, patches, tracker, inFlight, guard, onStop }: WrapContext): void => {
  const { apply } = natives;
  const port1 = natives.getter(MessageChannel.prototype, 'port1');
  const port2 = natives.getter(MessageChannel.prototype, 'port2');
  const peers = new WeakMap<object, MessagePort>();
  /** What waits at a port, in order; null: the port is not followed (any more). */
  const queues = new Map<MessagePort, (HopNode | null)[]>();
  const ignored = new WeakSet<object>();

  const receive = (event: Event): void => {
    const port = natives.eventTarget(event);
    if (!(port instanceof MessagePort)) return;
    const hop = queues.get(port)?.shift();
    if (!hop) return;
    inFlight.close(hop);
    hop.ranAt = natives.now();
    tracker.setEvent(event, hop);
  };

  const forget = (port: MessagePort): void => {
    for (const hop of queues.get(port) ?? []) if (hop) inFlight.close(hop);
    queues.delete(port);
    natives.unlisten(port, 'message', receive);
  };

  const follow = (port: MessagePort, peer: MessagePort): void => {
    peers.set(port, peer);
    queues.set(port, []);
    natives.listen(port, 'message', receive);
    const [oldest] = queues.keys();
    if (queues.size > MAX_PORTS && oldest) forget(oldest);
  };

  const learn = (channel: unknown): void => {
    const one = port1(channel);
    const two = port2(channel);
    if (!(one instanceof MessagePort) || !(two instanceof MessagePort) || peers.has(one)) return;
    follow(one, two);
    follow(two, one);
  };
  for (const key of ['port1', 'port2']) {
    patches.getter(MessageChannel.prototype, key, (native, self, args) => {
      guard('messages', () => learn(self), undefined);
      return apply(native, self, args);
    });
  }

  patches.method(MessagePort.prototype, 'postMessage', (native, self, args) => {
    const result = apply(native, self, args);
    // behind the native: a message that cannot be cloned throws and never arrives
    guard(
      'messages',
      () => {
        const peer = self instanceof MessagePort ? peers.get(self) : undefined;
        const queue = peer && queues.get(peer);
        if (!peer || !queue) return;
        if (queue.length >= MAX_WAITING) return forget(peer);
        const hop = ignored.has(peer) ? null : tracker.hop('message', 'MessagePort');
        if (hop) inFlight.open(hop);
        queue.push(hop);
      },
      undefined,
    );
    return result;
  });

  patches.setter(MessagePort.prototype, 'onmessage', (native, self, args) => {
    guard(
      'messages',
      () => {
        const [handler] = args;
        if (isCallable(handler) && self instanceof MessagePort && isReactScheduler(natives, handler)) {
          ignored.add(self);
        }
      },
      undefined,
    );
    return apply(native, self, args);
  });

  onStop(() => {
    for (const port of [...queues.keys()]) forget(port);
  });
};

/**
 * React's scheduler posts one message for whatever became due: the poster is not the cause of all that runs then, and
 * updates carry their own cause. `performWorkUntilDeadline` is its name in development builds; the export
 * `unstable_now`, which production builds call in it, survives minification.
 */
const isReactScheduler = (natives: Natives, handler: Callable): boolean => {
  const name: unknown = natives.getOwnPropertyDescriptor(handler, 'name')?.value;
  return name === 'performWorkUntilDeadline' || /unstable_now/.test(natives.functionSource(handler).slice(0, 400));
};
