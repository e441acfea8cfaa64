import { type Callable, isCallable } from '../natives.ts';
import type { HopNode } from './cause-node.ts';
import type { WrapContext } from './wrap-context.ts';

/** A callback that runs under its hop. Errors pass, `this` and arguments stay. */
export const callbackUnder = (
  { natives, tracker, places, inFlight, guard }: WrapContext,
  sensor: string,
  callback: Callable,
  hopOf: () => HopNode,
): ((this: unknown, ...args: readonly unknown[]) => unknown) =>
  function (this: unknown, ...args) {
    guard(
      sensor,
      () => {
        const hop = hopOf();
        inFlight.close(hop);
        tracker.mark(hop, places.ofCallback(callback));
      },
      undefined,
    );
    return natives.apply(callback, this, args);
  };

/** Replaces the first argument, if it is a function, by one that runs under a new hop. */
export const withFirstCallback = (
  context: WrapContext,
  sensor: string,
  args: readonly unknown[],
  begin: () => HopNode,
): { readonly args: readonly unknown[]; readonly hop: HopNode | null } => {
  const [callback, ...rest] = args;
  if (!isCallable(callback)) return { args, hop: null };
  const hop = context.guard<HopNode | null>(sensor, begin, null);
  if (hop === null) return { args, hop };
  return { args: [callbackUnder(context, sensor, callback, () => hop), ...rest], hop };
};
