import { isCallable } from '../natives.ts';
import type { StoreNatives } from './actions.ts';

/** What stands under one name of the contract: our own stand-in, or the real extension's function with ours chained to it. */
export interface Slot {
  readonly key: string;
  readonly standIn: unknown;
  readonly chain: (real: (...args: never[]) => unknown) => unknown;
}

/**
 * Offers `standIn` under `key` until somebody else puts a function there: the real extension (a plain assignment at
 * document_start, in either order), or the page. That one is then an ordinary property of `window`, chained.
 */
export const offerContract = (natives: StoreNatives, { key, standIn, chain }: Slot): void => {
  const { defineProperty, getOwnPropertyDescriptor } = natives;
  const chained = (value: unknown): unknown => (isCallable(value) ? chain(value) : value);

  const present = getOwnPropertyDescriptor(window, key);
  if (present !== undefined) {
    if ('value' in present) defineProperty(window, key, { ...present, value: chained(present.value) });
    return;
  }
  defineProperty(Window.prototype, key, {
    configurable: true,
    enumerable: false,
    get: () => standIn,
    set: (value: unknown) => {
      defineProperty(window, key, { value: chained(value), writable: true, configurable: true, enumerable: true });
    },
  });
};
