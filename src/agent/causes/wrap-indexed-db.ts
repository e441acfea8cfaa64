import { isObject } from '../natives.ts';
import type { WrapContext } from './wrap-context.ts';

const STORE = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
const METHODS: Readonly<Record<string, readonly string[]>> = {
  IDBObjectStore: [...STORE, 'put', 'add', 'delete', 'clear'],
  IDBIndex: STORE,
  IDBFactory: ['open', 'deleteDatabase'],
  IDBDatabase: ['transaction'],
};

/**
 * IndexedDB: the events of each request and transaction are caused by what made it. A cursor goes on by the request that opened it:
 * its methods stay as they are, since `idb` keeps them and knows by identity what it calls.
 */
export const wrapIndexedDb = ({ natives, patches, tracker, guard }: WrapContext): void => {
  const prototypeOf = (name: string): unknown => {
    const owner: unknown = natives.get(window, name);
    return typeof owner === 'function' ? owner.prototype : null;
  };
  const follow = (target: unknown, label: string) =>
    guard(
      'indexed-db',
      () => {
        if (isObject(target) && tracker.current() !== null) {
          tracker.setTarget(target, tracker.hop('native-promise', label));
        }
      },
      undefined,
    );

  for (const [name, keys] of Object.entries(METHODS)) {
    for (const key of keys) {
      patches.method(prototypeOf(name), key, (native, self, args) => {
        const target = natives.apply(native, self, args);
        follow(target, `IndexedDB ${key}`);
        return target;
      });
    }
  }
};
