import type { Natives } from '../natives.ts';

/**
 * Looks at how a promise settles, before the page's continuations do.
 *
 * Returns a *derived* promise, which the page must get in place of the original: if the page got the original, our own
 * reaction would count as its handler and `unhandledrejection` would never fire.
 *
 * @returns other things than native promises as they are, unobserved
 */
export const derivePromise = (
  { then, NativePromise }: Pick<Natives, 'then' | 'NativePromise'>,
  promise: unknown,
  settled: (value: unknown) => void,
  failed: (reason: unknown) => void,
): unknown => {
  // subclasses and thenables carry more than a derived promise would
  if (!(promise instanceof NativePromise) || Object.getPrototypeOf(promise) !== NativePromise.prototype) return promise;
  return then(
    promise,
    (value) => {
      settled(value);
      return value;
    },
    (reason) => {
      failed(reason);
      throw reason;
    },
  );
};
