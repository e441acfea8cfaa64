import type { HopNode } from './cause-node.ts';
import { derivePromise } from './derive-promise.ts';
import type { WrapContext } from './wrap-context.ts';

/** A hop for a native that answers with a promise; null if there is no cause to hand on: then nothing is wrapped. */
export const beginWait = ({ guard, tracker }: WrapContext, label: string): HopNode | null =>
  guard('native-promise', () => (tracker.current() === null ? null : tracker.hop('native-promise', label)), null);

/**
 * What awaits the promise goes on under the hop.
 *
 * @param holds a cascade waits for it; not for the next piece of a stream, which may never come
 * @returns what the page gets in its place
 */
export const followPromise = (
  context: WrapContext,
  promise: unknown,
  hop: HopNode | null,
  holds: boolean = true,
): unknown => {
  if (hop === null) return promise;
  const { natives, tracker, inFlight, guard } = context;
  if (holds) inFlight.open(hop);
  const settled = () =>
    guard(
      'native-promise',
      () => {
        inFlight.close(hop);
        tracker.mark(hop);
      },
      undefined,
    );
  return derivePromise(natives, promise, settled, settled);
};
