import { isCallable } from '../natives.ts';
import type { WrapContext } from './wrap-context.ts';

/** `queueMicrotask`: no hop of its own, since no time passes; the callback runs under the cause that queued it. */
export const wrapMicrotask = ({ natives, patches, tracker, guard }: WrapContext): void => {
  patches.method(window, 'queueMicrotask', (native, self, args) => {
    const [callback] = args;
    const node = guard('microtask', tracker.current, null);
    if (!isCallable(callback) || node === null) return natives.apply(native, self, args);
    return natives.apply(native, self, [() => tracker.runNode(node, () => natives.apply(callback, undefined, []))]);
  });
};
