import { isCallable } from '../natives.ts';
import type { HopNode } from './cause-node.ts';
import { callbackUnder } from './wrap-callback.ts';
import type { WrapContext } from './wrap-context.ts';

/** Longer timers are toasts, polls and session ends: a cascade does not wait for them. In ms. */
const WAITED_DELAY = 1_000;

/** Cancelled timers are forgotten; those that never fire are bounded by this. */
const MAX_TIMERS = 5_000;

/** `setTimeout` and `setInterval`. Every run of an interval is a hop of its own. */
export const wrapTimers = (context: WrapContext): void => {
  const { natives, patches, tracker, guard, inFlight } = context;
  const pending = new Map<unknown, HopNode>();

  const label = (delay: unknown): string => `${typeof delay === 'number' ? Math.max(0, Math.round(delay)) : 0} ms`;

  patches.method(window, 'setTimeout', (native, self, args) => {
    const [callback, delay, ...rest] = args;
    if (!isCallable(callback)) return natives.apply(native, self, args);
    const hop = guard<HopNode | null>('timers', () => tracker.hop('timeout', label(delay)), null);
    if (hop === null) return natives.apply(native, self, args);
    const run = callbackUnder(context, 'timers', callback, () => {
      pending.delete(timer);
      return hop;
    });
    const timer = natives.apply(native, self, [run, delay, ...rest]);
    const waits = typeof delay !== 'number' || !(delay > WAITED_DELAY);
    if (waits && pending.size < MAX_TIMERS) {
      pending.set(timer, hop);
      inFlight.open(hop);
    }
    return timer;
  });

  patches.method(window, 'setInterval', (native, self, args) => {
    const [callback, delay, ...rest] = args;
    if (!isCallable(callback)) return natives.apply(native, self, args);
    const first = guard<HopNode | null>('timers', () => tracker.hop('interval', label(delay)), null);
    if (first === null) return natives.apply(native, self, args);
    const tick = (): HopNode => ({ ...first, id: 0, ranAt: 0 });
    return natives.apply(native, self, [callbackUnder(context, 'timers', callback, tick), delay, ...rest]);
  });

  // one id space for both
  for (const key of ['clearTimeout', 'clearInterval']) {
    patches.method(window, key, (native, self, args) => {
      const hop = pending.get(args[0]);
      if (hop) {
        pending.delete(args[0]);
        inFlight.close(hop);
      }
      return natives.apply(native, self, args);
    });
  }
};
