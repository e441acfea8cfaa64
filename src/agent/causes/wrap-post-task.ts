import { derivePromise } from './derive-promise.ts';
import { withFirstCallback } from './wrap-callback.ts';
import type { WrapContext } from './wrap-context.ts';

/** `scheduler.postTask` and `scheduler.yield`: the callback and what awaits the result run under the hop. */
export const wrapPostTask = (context: WrapContext): void => {
  const { natives, patches, tracker, inFlight, guard } = context;
  const Scheduler: unknown = natives.get(window, 'Scheduler');
  const prototype: unknown = typeof Scheduler === 'function' ? Scheduler.prototype : null;

  patches.method(prototype, 'postTask', (native, self, args) => {
    const begun = withFirstCallback(context, 'post-task', args, () => tracker.hop('post-task', 'postTask'));
    const promise = natives.apply(native, self, begun.args);
    const { hop } = begun;
    if (hop === null) return promise;
    inFlight.open(hop);
    const settled = () =>
      guard(
        'post-task',
        () => {
          inFlight.close(hop);
          tracker.mark(hop);
        },
        undefined,
      );
    return derivePromise(natives, promise, settled, settled);
  });

  patches.method(prototype, 'yield', (native, self, args) => {
    const promise = natives.apply(native, self, args);
    const hop = guard('post-task', () => tracker.hop('post-task', 'yield'), null);
    if (hop === null) return promise;
    const settled = () => guard('post-task', () => tracker.mark(hop), undefined);
    return derivePromise(natives, promise, settled, settled);
  });
};
