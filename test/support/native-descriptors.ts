/** Runs in the page: descriptors of everything that a cause tracker could want to wrap. */
export const readNatives = () => {
  const holders: readonly (readonly [string, object])[] = [
    ['window', window],
    ['Response', Response.prototype],
    ['XMLHttpRequest', XMLHttpRequest.prototype],
    ['MessagePort', MessagePort.prototype],
    ['EventTarget', EventTarget.prototype],
    ['Promise', Promise.prototype],
    ['Navigator', Navigator.prototype],
    ['IDBObjectStore', IDBObjectStore.prototype],
    ['Blob', Blob.prototype],
    ['ReadableStream', ReadableStream.prototype],
    ['ReadableStreamDefaultReader', ReadableStreamDefaultReader.prototype],
    ['SubtleCrypto', SubtleCrypto.prototype],
    ['Worker', Worker.prototype],
    ['Function', Function.prototype],
    ['Performance', Performance.prototype],
    ['MessageChannel', MessageChannel.prototype],
    ['Element', Element.prototype],
    ['HTMLElement', HTMLElement.prototype],
    ['Animation', Animation.prototype],
    ['AbortController', AbortController.prototype],
    ['IDBFactory', IDBFactory.prototype],
    ['IDBDatabase', IDBDatabase.prototype],
    ['CacheStorage', CacheStorage.prototype],
    ['LockManager', LockManager.prototype],
    ['FileReader', FileReader.prototype],
    ['HTMLImageElement', HTMLImageElement.prototype],
  ];
  return holders.flatMap(([name, holder]) =>
    Object.entries(Object.getOwnPropertyDescriptors(holder))
      .filter(([, { value, get }]) => typeof value === 'function' || get !== undefined)
      .map(([key, descriptor]) => ({ path: `${name}.${key}`, holder, key, descriptor })),
  );
};

/** Runs in the page: paths of those that are not what they were. */
export const changedNatives = (before: ReturnType<typeof readNatives>): readonly string[] =>
  before
    .filter(({ holder, key, descriptor }) => {
      const now = Object.getOwnPropertyDescriptor(holder, key);
      return (
        now === undefined ||
        now.value !== descriptor.value ||
        now.get !== descriptor.get ||
        now.set !== descriptor.set ||
        now.enumerable !== descriptor.enumerable ||
        now.writable !== descriptor.writable ||
        now.configurable !== descriptor.configurable
      );
    })
    .map(({ path }) => path);
