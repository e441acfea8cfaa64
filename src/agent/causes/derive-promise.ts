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
  { then, openPromise, NativePromise }: Pick<Natives, 'then' | 'openPromise' | 'NativePromise'>,
  promise: unknown,
  settled: (value: unknown) => void,
  failed: (reason: unknown) => void,
): unknown => {
  // subclasses and thenables carry more than a derived promise would
  if (!(promise instanceof NativePromise) || Object.getPrototypeOf(promise) !== NativePromise.prototype) return promise;
  // not what `then` returns: where the page has put a Promise of its own behind the native one's `constructor`, as core-js does, that
  // would be one of those
  const derived = openPromise();
  if (derived === null) return promise;
  then(
    promise,
    (value) => {
      try {
        settled(value);
      } finally {
        derived.resolve(value);
      }
    },
    (reason) => {
      try {
        failed(reason);
      } finally {
        derived.reject(reason);
      }
    },
  );
  return derived.promise;
};
