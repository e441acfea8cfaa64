import type { Natives } from '../../natives.ts';
import { type HookListener, installHook } from './install-hook.ts';

/**
 * Stands between the hook, which must precede React, and what reads React, which comes when a panel asks for it. Until then it
 * remembers which copies of React and which roots there are, and a commit costs one look at whether its root is known.
 */
export interface HookRelay {
  /** From now on `listener` is told of everything, at once of what is there already. Call once. */
  readonly listen: (listener: HookListener) => void;
}

interface Copy {
  readonly introduction: object;
  readonly known: WeakSet<object>;
  /** Weakly: a root that the page has dropped must go. */
  readonly roots: WeakRef<object>[];
}

export const createHookRelay = ({ attempt }: Pick<Natives, 'attempt'>): HookRelay => {
  const copies = new Map<number, Copy>();
  let listener: HookListener | null = null;

  const remember = (id: number, root: object): void => {
    const copy = copies.get(id);
    if (copy === undefined || copy.known.has(root)) return;
    copy.known.add(root);
    // the list is as long as there are roots, not as there have been
    copy.roots.push(new WeakRef(root));
    const gone = copy.roots.findIndex((ref) => ref.deref() === undefined);
    if (gone >= 0) copy.roots.splice(gone, 1);
  };

  installHook(
    {
      inject: (id, introduction) => {
        if (listener !== null) return listener.inject(id, introduction);
        if (!copies.has(id)) copies.set(id, { introduction, known: new WeakSet(), roots: [] });
      },
      root: (id, root) => (listener === null ? remember(id, root) : listener.root(id, root)),
      schedule: (id, root) => listener?.schedule(id, root),
      commit: (id, root, didError) => (listener === null ? remember(id, root) : listener.commit(id, root, didError)),
      postCommit: (id, root) => listener?.postCommit(id, root),
      unmount: (id, fiber) => listener?.unmount(id, fiber),
      strictMode: (id, isStrict) => listener?.strictMode(id, isStrict),
    },
    attempt,
  );

  return {
    listen: (told) => {
      listener = told;
      for (const [id, { introduction, roots }] of copies) {
        told.inject(id, introduction);
        for (const ref of roots) {
          const root = ref.deref();
          if (root !== undefined) told.root(id, root);
        }
      }
      copies.clear();
    },
  };
};
