import * as React from 'react';
import { createContext, memo, type ReactNode, useContext, useState } from 'react';
import { useCount } from './counted.ts';
import { begin, finish, named, update } from './truth.ts';

// What reaches a component from above or from beside: contexts, props, children, stores.

const Value = named('Value', createContext({ n: 0 }));
const Other = named('Other', createContext(0));

const Reader = memo(
  named('Reader', () => {
    useCount('Reader');
    useContext(Other);
    return <i>{useContext(Value).n}</i>;
  }),
);

function useGo(id: string, component: string): readonly [number, () => void] {
  const [n, setN] = useState(0);
  const go = () => {
    begin(id);
    update(component, 'setState', () => setN(n + 1));
    finish(id);
  };
  return [n, go];
}

export const ContextValue = named('ContextValue', () => {
  useCount('ContextValue');
  const [n, go] = useGo('context', 'ContextValue');
  return (
    <Value.Provider value={{ n }}>
      <button id="context" type="button" onClick={go}>
        context {n}
      </button>
      <Reader />
    </Value.Provider>
  );
});

export const ContextEqual = named('ContextEqual', () => {
  useCount('ContextEqual');
  const [n, go] = useGo('context-equal', 'ContextEqual');
  return (
    <Value.Provider value={{ n: 7 }}>
      <button id="context-equal" type="button" onClick={go}>
        equal context {n}
      </button>
      <Reader />
    </Value.Provider>
  );
});

const Kept = memo(
  named('Kept', ({ tone }: { tone: string }) => {
    useCount('Kept');
    return <i>{tone}</i>;
  }),
);

const Broken = memo(
  named('Broken', ({ style }: { style: { tone: string } }) => {
    useCount('Broken');
    return <i>{style.tone}</i>;
  }),
);

const Plain = named('Plain', ({ tone }: { tone: string }) => {
  useCount('Plain');
  return <i>{tone}</i>;
});

export const Props = named('Props', () => {
  useCount('Props');
  const [n, go] = useGo('props', 'Props');
  return (
    <p>
      <button id="props" type="button" onClick={go}>
        props {n}
      </button>
      <Kept tone="dark" />
      <Broken style={{ tone: 'dark' }} />
      <Plain tone="dark" />
    </p>
  );
});

const Frame = named('Frame', ({ children }: { children: ReactNode }) => {
  useCount('Frame');
  const [n, go] = useGo('children', 'Frame');
  return (
    <p>
      <button id="children" type="button" onClick={go}>
        children {n}
      </button>
      {children}
    </p>
  );
});

const Passed = memo(
  named('Passed', () => {
    useCount('Passed');
    return <i>passed</i>;
  }),
);

/** The child's element is the same object: React skips it before its own rule is asked. */
export const Children = named('Children', () => {
  useCount('Children');
  return (
    <Frame>
      <Passed />
    </Frame>
  );
});

const Row = named('Row', ({ item }: { item: { id: number } }) => {
  useCount('Row');
  return <i>{item.id}</i>;
});

const item = { id: 1 };

/** The key changes, its data does not. */
export const RemountKey = named('RemountKey', () => {
  useCount('RemountKey');
  const [n, go] = useGo('remount-key', 'RemountKey');
  return (
    <p>
      <button id="remount-key" type="button" onClick={go}>
        key {n}
      </button>
      <Row key={n} item={item} />
    </p>
  );
});

/** The component is made anew by each render. */
export const RemountType = named('RemountType', () => {
  useCount('RemountType');
  const [n, go] = useGo('remount-type', 'RemountType');
  const Inner = named('Inner', () => {
    useCount('Inner');
    return <i>inner</i>;
  });
  return (
    <p>
      <button id="remount-type" type="button" onClick={go}>
        type {n}
      </button>
      <Inner />
    </p>
  );
});

const store = {
  n: 0,
  listeners: new Set<() => void>(),
  subscribe: (listener: () => void) => {
    store.listeners.add(listener);
    return () => store.listeners.delete(listener);
  },
  add: () => {
    store.n++;
    for (const listener of store.listeners) listener();
  },
};

const useStore = 'useSyncExternalStore' in React ? React.useSyncExternalStore : null;

export const Store = named('Store', () => {
  useCount('Store');
  const n = useStore?.(store.subscribe, () => store.n) ?? 0;
  const go = () => {
    begin('store');
    update('Store', 'store', store.add);
    finish('store');
  };
  return (
    <button id="store" type="button" onClick={go}>
      store {n}
    </button>
  );
});
