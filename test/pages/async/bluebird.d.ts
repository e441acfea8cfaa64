/** What the patterns use of it; the package brings no types. */
declare module 'bluebird' {
  interface Chain<T> {
    readonly then: <U>(next: (value: T) => U) => Chain<Awaited<U>>;
  }
  const Bluebird: {
    readonly resolve: <T>(value: PromiseLike<T> | T) => Chain<T>;
    readonly delay: (ms: number) => Chain<void>;
    readonly coroutine: <A>(steps: (argument: A) => Generator) => (argument: A) => unknown;
  };
  // biome-ignore lint/style/noDefaultExport: the package is a CommonJS module
  export default Bluebird;
}
