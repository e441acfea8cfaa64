import { isCallable } from '../natives.ts';
import { beginWait, followPromise } from './follow-promise.ts';
import { callbackUnder } from './wrap-callback.ts';
import type { WrapContext } from './wrap-context.ts';

/** Interfaces by name, since many of them are missing outside secure contexts, and their methods that return promises. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  // axios awaits a cookie before it sends
  CookieStore: ['get', 'getAll', 'set', 'delete'],
  CacheStorage: ['open', 'match', 'has', 'keys', 'delete'],
  Cache: ['match', 'matchAll', 'put', 'add', 'addAll', 'keys', 'delete'],
  Blob: ['text', 'arrayBuffer', 'bytes'],
  SubtleCrypto: [
    'digest',
    'encrypt',
    'decrypt',
    'sign',
    'verify',
    'importKey',
    'exportKey',
    'generateKey',
    'deriveBits',
    'deriveKey',
  ],
  StorageManager: ['estimate', 'persist', 'persisted', 'getDirectory'],
  Clipboard: ['readText', 'writeText', 'read', 'write'],
  FontFaceSet: ['load'],
  FontFace: ['load'],
  HTMLImageElement: ['decode'],
  ImageDecoder: ['decode'],
  HTMLMediaElement: ['play'],
  Permissions: ['query'],
};

/** Natives that answer with a promise: what awaits it goes on under the cause of the call, with a hop for the wait. */
export const wrapNativePromises = (context: WrapContext): void => {
  const { natives, patches } = context;

  const watch = (owner: unknown, key: string, label: string) =>
    patches.method(owner, key, (native, self, args) => {
      const hop = beginWait(context, label);
      return followPromise(context, natives.apply(native, self, args), hop);
    });

  for (const [name, keys] of Object.entries(METHODS)) {
    const owner: unknown = natives.get(window, name);
    if (typeof owner === 'function') for (const key of keys) watch(owner.prototype, key, `${name}.${key}`);
  }
  watch(window, 'createImageBitmap', 'createImageBitmap');

  const Locks: unknown = natives.get(window, 'LockManager');
  patches.method(typeof Locks === 'function' ? Locks.prototype : null, 'request', (native, self, args) => {
    const callback = args.at(-1);
    const hop = beginWait(context, 'LockManager.request');
    if (hop === null || !isCallable(callback)) return natives.apply(native, self, args);
    const run = callbackUnder(context, 'native-promise', callback, () => hop);
    return followPromise(context, natives.apply(native, self, [...args.slice(0, -1), run]), hop);
  });
};
