import { connectWithCustomMessagingProtocol, initialize } from 'react-devtools-core/backend';
import { type Bridge, createBridge, createStore, type Store } from 'react-devtools-inline/frontend';

type Listener = (message: unknown) => void;

/**
 * React DevTools 8: its own backend and its own store, in one page. "Record why each component rendered" is switched on.
 * Call before React loads.
 */
export const openDevToolsStore = (): { readonly bridge: Bridge; readonly store: Store } => {
  const toFrontend = new Set<Listener>();
  const toBackend = new Set<Listener>();
  /** As over a port: copied, and later. */
  const deliver = (listeners: ReadonlySet<Listener>, event: string, payload: unknown): void => {
    const message = structuredClone({ event, payload });
    queueMicrotask(() => {
      for (const listener of [...listeners]) listener(message);
    });
  };

  initialize(null, false);
  const bridge = createBridge(window, {
    listen: (listener) => {
      toFrontend.add(listener);
      return () => toFrontend.delete(listener);
    },
    send: (event, payload) => deliver(toBackend, event, payload),
  });
  const store = createStore(bridge);
  store.recordChangeDescriptions = true;
  connectWithCustomMessagingProtocol({
    onSubscribe: (listener) => toBackend.add(listener),
    onUnsubscribe: (listener) => toBackend.delete(listener),
    onMessage: (event, payload) => deliver(toFrontend, event, payload),
  });
  return { bridge, store };
};
