import { ownValue } from '../own-value.ts';
import type { HookReader } from './commit/hooks.ts';
import { type Fiber, firstHook, isFunctionComponent } from './fiber.ts';

/** What the refs of components held after their last render. */
export interface RefMemory {
  /** Whether a ref of this component holds another value than last time; remembers the values of now. */
  readonly changed: (fiber: Fiber) => boolean;
}

/** Ref objects are keys of a WeakMap and values that are objects are held weakly: nothing of the page is kept alive. */
export const createRefMemory = (hooks: HookReader): RefMemory => {
  const last = new WeakMap<object, unknown>();
  return {
    changed: (fiber) => {
      let changed = false;
      let hook = firstHook(fiber);
      for (const node of hook === null ? [] : hooks.read(fiber)) {
        if (hook === null) break;
        const ref = hook.memoizedState;
        if (node.kind === 'ref' && typeof ref === 'object' && ref !== null) {
          const value = ownValue(ref, 'current');
          if (last.has(ref) && !isSame(last.get(ref), value)) changed = true;
          last.set(ref, hold(value));
        }
        hook = hook.next;
      }
      return changed;
    },
  };
};

const isReference = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const hold = (value: unknown): unknown => (isReference(value) ? new WeakRef(value) : value);

const isSame = (held: unknown, value: unknown): boolean =>
  held instanceof WeakRef ? held.deref() === value : Object.is(held, value);

/** Remembers the refs of every component of a tree, until `isOver`. The explicit stack bears any depth. */
export const rememberRefs = (first: Fiber, refs: RefMemory, isOver: () => boolean): void => {
  const open: Fiber[] = [first];
  let looked = 0;
  for (let fiber = open.pop(); fiber !== undefined; fiber = open.pop()) {
    if (isFunctionComponent(fiber)) refs.changed(fiber);
    if ((++looked & 127) === 0 && isOver()) return;
    if (fiber.sibling !== null) open.push(fiber.sibling);
    if (fiber.child !== null) open.push(fiber.child);
  }
};
