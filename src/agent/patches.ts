import { type Callable, isCallable, isObject, type Natives } from './natives.ts';

/** Stands in for a native: must call it exactly once with what came, return what it returned, let its errors pass. */
export type Intercept = (native: Callable, self: unknown, args: readonly unknown[]) => unknown;

/** Wrappers around natives, put in for one recording and taken out at its end. */
export interface Patches {
  /** Does nothing where the browser has no such method, or the page has locked it. */
  readonly method: (owner: unknown, key: PropertyKey, intercept: Intercept) => void;
  readonly getter: (owner: unknown, key: string, intercept: Intercept) => void;
  readonly setter: (owner: unknown, key: string, intercept: Intercept) => void;
  /** Puts back every original descriptor, unless the page has put its own over it: then ours only passes through. */
  readonly restore: () => void;
}

type PatchNatives = Pick<Natives, 'apply' | 'defineProperty' | 'getOwnPropertyDescriptor'>;
type Slot = 'value' | 'get' | 'set';

/**
 * A wrapper is a Proxy around the native: `name`, `length`, own properties, `prototype`, `new`, subclassing and
 * `instanceof` stay the native's own, and `Function.prototype.toString` answers `function () { [native code] }`.
 * An ordinary function could not show native code without `Function.prototype.toString` itself being patched.
 * Left visible: the text lacks the name, and a reference taken before is another object than the one on `window`.
 */
export const createPatches = (natives: PatchNatives): Patches => {
  const { apply, defineProperty, getOwnPropertyDescriptor } = natives;
  const undo: (() => void)[] = [];
  let active = true;

  const patch = (owner: unknown, key: PropertyKey, slot: Slot, intercept: Intercept): void => {
    if (!isObject(owner)) return;
    const original = getOwnPropertyDescriptor(owner, key);
    const native: unknown = original?.[slot];
    if (original === undefined || !isCallable(native)) return;
    const wrapper = new Proxy(native, {
      apply: (target, self, args) => (active ? intercept(target, self, args) : apply(target, self, args)),
    });
    if (!defineProperty(owner, key, { ...original, [slot]: wrapper })) return;
    undo.push(() => {
      const present = getOwnPropertyDescriptor(owner, key);
      if (present?.[slot] === wrapper) defineProperty(owner, key, original);
    });
  };

  return {
    method: (owner, key, intercept) => patch(owner, key, 'value', intercept),
    getter: (owner, key, intercept) => patch(owner, key, 'get', intercept),
    setter: (owner, key, intercept) => patch(owner, key, 'set', intercept),
    restore: () => {
      active = false;
      // backwards: two patches of one slot come off in order
      for (const step of undo.reverse()) step();
      undo.length = 0;
    },
  };
};
