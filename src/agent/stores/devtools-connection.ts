import { type Callable, isCallable, isObject } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import type { ActionListener } from './action-relay.ts';
import type { StoreNatives } from './actions.ts';

/** The part of Redux DevTools' contract for libraries without Redux: they connect, and send each action when it is done. */
export interface Connections {
  /** For a page without the real extension: nobody listens, nobody answers. */
  readonly standIn: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** The real extension's `connect`, whose connections tell us as well. */
  readonly chainConnect: (connect: Callable, owner: unknown) => (...args: readonly unknown[]) => unknown;
}

const nothing = (): void => {};

export const createConnections = (natives: StoreNatives, actions: ActionListener): Connections => {
  const tell = (name: string, action: unknown): void => {
    // null: the library sends its whole history
    if (action === null || action === undefined) return;
    actions.announce({ kind: 'other', name }, action);
  };

  return {
    standIn: {
      connect: (options) => {
        const name = storeName(options);
        return {
          init: nothing,
          error: nothing,
          send: (action: unknown) => tell(name, action),
          subscribe: () => nothing,
          unsubscribe: nothing,
        };
      },
      send: (action, _state, options) => tell(storeName(options), action),
      disconnect: nothing,
      open: nothing,
      notifyErrors: nothing,
    },
    chainConnect: (connect, owner) => {
      return (...args) => {
        const connection: unknown = natives.apply(connect, owner, args);
        if (!isObject(connection)) return connection;
        const send: unknown = natives.get(connection, 'send');
        if (!isCallable(send)) return connection;
        const name = storeName(args[0]);
        natives.set(connection, 'send', (...sent: readonly unknown[]) => {
          tell(name, sent[0]);
          return natives.apply(send, connection, sent);
        });
        return connection;
      };
    },
  };
};

/** The name that the application gave in the options. */
export const storeName = (options: unknown): string => {
  const name = ownValue(options, 'name');
  return typeof name === 'string' ? name : '';
};
