/**
 * Functions that run in a page and tell how its natives look and behave; each is self-contained, since only its text
 * reaches the page. The same page is asked before, during and after a recording.
 */

/** Everything that can be read off a function: of all natives that a cause tracker could want to wrap. */
export const describeNatives = (): Record<string, unknown> => {
  const names =
    'window,Response,Request,XMLHttpRequest,XMLHttpRequestEventTarget,MessagePort,MessageChannel,EventTarget,Promise'
      .concat(
        ',Navigator,IDBObjectStore,IDBIndex,IDBFactory,IDBDatabase,IDBCursor,Blob,ReadableStream,CookieStore,CacheStorage',
      )
      .concat(
        ',ReadableStreamDefaultReader,SubtleCrypto,Worker,Function,HTMLElement,HTMLFormElement,HTMLImageElement,Cache',
      )
      .concat(
        ',AbortController,Performance,Scheduler,LockManager,StorageManager,Clipboard,FontFaceSet,FontFace,HTMLMediaElement,Permissions',
      )
      .split(',');
  const textOf = (fn: object) => [
    Function.prototype.toString.call(fn),
    String(fn),
    `${fn}`,
    Function.prototype.toString.call(Function.prototype.toString),
    Object.prototype.toString.call(fn),
  ];
  const failure = (work: () => unknown): string => {
    try {
      return `gave ${typeof work()}`;
    } catch (error) {
      return String(error);
    }
  };
  const describe = (fn: unknown): unknown => {
    if (typeof fn !== 'function') return typeof fn;
    return {
      type: typeof fn,
      keys: Reflect.ownKeys(fn).map(String),
      properties: Object.entries(Object.getOwnPropertyDescriptors(fn)).map(([key, own]) =>
        [
          key,
          own.writable,
          own.enumerable,
          own.configurable,
          typeof own.value === 'object' ? '' : String(own.value),
        ].join(),
      ),
      plain: Object.getPrototypeOf(fn) === Function.prototype && fn instanceof Function,
      extensible: Object.isExtensible(fn),
      text: textOf(fn),
      instance: failure(() => Object(1) instanceof fn),
      // a constructor of the platform has `prototype`; those are never called here
      construct: 'prototype' in fn ? 'constructor' : failure(() => Reflect.construct(fn, [])),
      subclass: 'prototype' in fn ? 'constructor' : failure(() => Reflect.construct(Object, [], fn)),
    };
  };
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const holder: unknown = name === 'window' ? window : Reflect.get(window, name)?.prototype;
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, { value, get, set, ...attributes }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      if (typeof value !== 'function' && get === undefined && set === undefined) continue;
      found[`${name}.${key}`] = { attributes, value: describe(value), get: describe(get), set: describe(set) };
    }
    found[`${name} keys`] = Reflect.ownKeys(holder).map(String).join();
  }
  return found;
};
