import { callOnce, type Intercept } from './call-once.ts';
import { type Callable, isCallable, isObject, type Natives } from './natives.ts';

/** Takes one wrapper out before the others. */
export type Undo = () => void;

/** Wrappers around natives, put in for one recording and taken out at its end. */
export interface Patches {
  /**
   * Does nothing where the browser has no such method, or the page has locked it.
   * `lasting`: stands in for it where the page has kept the wrapper after the recording, too.
   */
  readonly method: (owner: unknown, key: PropertyKey, intercept: Intercept, lasting?: boolean) => Undo;
  readonly getter: (owner: unknown, key: string, intercept: Intercept) => Undo;
  readonly setter: (owner: unknown, key: string, intercept: Intercept) => Undo;
  /** Natives that the page has locked, so that they could not be wrapped. */
  readonly locked: () => number;
  /** What a wrapper stands in for; anything else as it is. */
  readonly original: (value: unknown) => unknown;
  /** Puts back every original descriptor, unless the page has put its own over it: then ours only passes through. */
  readonly restore: () => void;
}

type PatchNatives = Pick<Natives, 'apply' | 'attempt' | 'failed' | 'defineProperty' | 'getOwnPropertyDescriptor'>;
type Slot = 'value' | 'get' | 'set';

/** Takes out all wrappers that are in, of all sets. */
const standing = new Set<Undo>();

/** Of all wrappers, those of earlier recordings too: a page may have kept them. */
const originals = new WeakMap<object, Callable>();

const nothing = (): void => {};

/**
 * A wrapper is a Proxy around the native: `name`, `length`, own properties, `prototype`, `new`, subclassing and
 * `instanceof` stay the native's own. Its source text would lack the name: wrap-to-string.ts.
 * Left visible: a reference taken before is another object than the one on `window`.
 */
export const createPatches = (natives: PatchNatives): Patches => {
  const { attempt, defineProperty, getOwnPropertyDescriptor } = natives;
  const undo = new Set<Undo>();
  let locked = 0;

  const patch = (owner: unknown, key: PropertyKey, slot: Slot, intercept: Intercept, lasting = false): Undo => {
    if (!isObject(owner)) return nothing;
    const descriptor = getOwnPropertyDescriptor(owner, key);
    const native: unknown = descriptor?.[slot];
    if (descriptor === undefined || !isCallable(native)) return nothing;
    // no prototype: a page's `Object.prototype.has` would be taken for a trap
    const handler: ProxyHandler<Callable> = Object.assign(Object.create(null), {
      apply: (target: Callable, self: unknown, args: readonly unknown[]) =>
        callOnce(natives, intercept, target, self, args),
    });
    const wrapper = new Proxy(native, handler);
    if (!defineProperty(owner, key, { ...descriptor, [slot]: wrapper })) {
      locked++;
      return nothing;
    }
    originals.set(wrapper, native);
    const takeOut = (): void => {
      // then it passes through by itself
      if (!lasting) delete handler.apply;
      undo.delete(takeOut);
      standing.delete(takeOut);
      const present = getOwnPropertyDescriptor(owner, key);
      if (present?.[slot] === wrapper) defineProperty(owner, key, descriptor);
    };
    undo.add(takeOut);
    standing.add(takeOut);
    return takeOut;
  };

  return {
    method: (owner, key, intercept, lasting) => patch(owner, key, 'value', intercept, lasting),
    getter: (owner, key, intercept) => patch(owner, key, 'get', intercept),
    setter: (owner, key, intercept) => patch(owner, key, 'set', intercept),
    locked: () => locked,
    original: (value) => (isObject(value) ? (originals.get(value) ?? value) : value),
    restore: () => {
      // backwards: two patches of one slot come off in order
      for (const takeOut of [...undo].reverse()) attempt(takeOut);
    },
  };
};

/** Puts back what is left of all sets: where somebody who has one could not. */
export const restoreAll = ({ attempt }: Pick<Natives, 'attempt'>): void => {
  for (const takeOut of [...standing].reverse()) attempt(takeOut);
};
