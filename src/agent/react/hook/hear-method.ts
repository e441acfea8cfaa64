/** Runs what must not throw into React. */
export type Attempt = (work: () => void) => void;

/** What is wanted to be known of a method. */
export interface MethodListener {
  /** Called once per call, before everybody else. */
  readonly before?: (args: readonly unknown[]) => void;
  /** The same after everybody else, with the result. */
  readonly after?: (result: unknown, args: readonly unknown[]) => void;
  /** A tool puts itself in the method's place. */
  readonly chained?: () => void;
}

/**
 * Hears each call of a method of the shared hook. React looks methods up at every call, so that this works at any time.
 *
 * Tools chain: each keeps what it finds, puts itself in its place, and calls what it found. Some (bippy, which react-scan is
 * built on) fall silent when they find another function than their own there. So the property becomes an accessor: from
 * outside it holds our method; while that calls a tool's, it holds the tool's own.
 *
 *     React ─► ours ─► last tool ─► (what it found: ours again) ─► first tool ─► …
 *
 */
export const hearMethod = (hook: object, key: string, listener: MethodListener, attempt: Attempt): void => {
  /** What the property was given, oldest first. */
  const given: unknown[] = [Reflect.get(hook, key)];
  let depth = 0;

  function method(this: unknown, ...args: readonly unknown[]): unknown {
    const isOutermost = depth === 0;
    const next = given[given.length - 1 - depth];
    if (isOutermost) attempt(() => listener.before?.(args));
    depth++;
    let result: unknown;
    try {
      result = typeof next === 'function' ? Reflect.apply(next, this, args) : undefined;
    } finally {
      depth--;
    }
    if (isOutermost) attempt(() => listener.after?.(result, args));
    return result;
  }

  const isAccessor = Reflect.defineProperty(hook, key, {
    configurable: true,
    enumerable: true,
    get: () => (depth === 0 ? method : given[given.length - depth]),
    set: (value: unknown) => {
      if (value !== method) given.push(value);
      // a tool that takes itself out again puts back what it found
      else if (given.length > 1) given.pop();
      listener.chained?.();
    },
  });
  if (!isAccessor) Reflect.set(hook, key, method);
};
