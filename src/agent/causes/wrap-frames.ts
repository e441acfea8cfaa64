import type { AsyncType } from '../../protocol/facts/async-facts.ts';
import type { HopNode } from './cause-node.ts';
import { withFirstCallback } from './wrap-callback.ts';
import type { WrapContext } from './wrap-context.ts';

/** `requestAnimationFrame` and `requestIdleCallback`, which work alike: a callback and a handle to cancel it by. */
export const wrapFrames = (context: WrapContext): void => {
  wrapScheduler(context, 'requestAnimationFrame', 'cancelAnimationFrame', 'animation-frame');
  wrapScheduler(context, 'requestIdleCallback', 'cancelIdleCallback', 'idle-callback');
};

const wrapScheduler = (context: WrapContext, request: string, cancel: string, type: AsyncType): void => {
  const { natives, patches, tracker, inFlight } = context;
  const pending = new Map<unknown, HopNode>();

  patches.method(window, request, (native, self, args) => {
    const begun = withFirstCallback(context, type, args, () => tracker.hop(type, ''));
    const handle = natives.apply(native, self, begun.args);
    if (begun.hop) {
      inFlight.open(begun.hop);
      // handles grow: forget the oldest, most of which have run
      if (pending.size >= 256) pending.delete(pending.keys().next().value);
      pending.set(handle, begun.hop);
    }
    return handle;
  });
  patches.method(window, cancel, (native, self, args) => {
    const hop = pending.get(args[0]);
    if (hop) inFlight.close(hop);
    return natives.apply(native, self, args);
  });
};
