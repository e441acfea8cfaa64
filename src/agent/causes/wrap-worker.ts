import type { CauseNode } from './cause-node.ts';
import type { WrapContext } from './wrap-context.ts';

/**
 * Messages from workers: their cause is taken to be the last message that was posted to that worker, and marked
 * `inferred`, since with several in flight nothing tells which one is being answered.
 */
export const wrapWorker = ({ natives, patches, tracker, guard }: WrapContext): void => {
  const lastPost = new WeakMap<object, CauseNode>();
  patches.method(Worker.prototype, 'postMessage', (native, self, args) => {
    guard(
      'worker',
      () => {
        const node = tracker.current();
        if (!(self instanceof Worker)) return;
        if (node) lastPost.set(self, node);
        else lastPost.delete(self);
      },
      undefined,
    );
    return natives.apply(native, self, args);
  });
  tracker.addClassifier((event) => {
    const worker = natives.eventTarget(event);
    if (!(worker instanceof Worker)) return null;
    return tracker.hop('worker', 'message', { parent: lastPost.get(worker) ?? null, evidence: 'inferred' });
  });
};
