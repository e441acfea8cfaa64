import { type ComponentType, createContext, memo, type ReactNode, useContext, useMemo } from 'react';
import { named, useCounter } from './counter.tsx';

// Contexts: which one, by value or by reference, whose provider.

const X = createContext<unknown>(0);
X.displayName = 'X';
const Y = createContext<unknown>(0);
Y.displayName = 'Y';

function Consumer() {
  return <span>{JSON.stringify(useContext(X))}</span>;
}
const MemoConsumer = memo(Consumer);
function Middle() {
  return <Consumer />;
}
const MemoMiddle = memo(Middle);

const provider = (make: (n: number) => unknown, child: () => ReactNode) =>
  named('P', function P() {
    const [n, go] = useCounter();
    return (
      <X.Provider value={make(n)}>
        {go}
        {child()}
      </X.Provider>
    );
  });

/** The provider is a component of its own that takes children; the state is its own. */
function Provider({ children }: { children: ReactNode }) {
  const [n, go] = useCounter();
  return (
    <X.Provider value={{ locale: 'de', odd: n > 99 }}>
      {go}
      {children}
    </X.Provider>
  );
}
function OwnProvider() {
  return (
    <Provider>
      <Consumer />
    </Provider>
  );
}
const memoized = named('P', function P() {
  const [, go] = useCounter();
  const value = useMemo(() => ({ locale: 'de' }), []);
  return (
    <X.Provider value={value}>
      {go}
      <MemoConsumer />
    </X.Provider>
  );
});

/** The outer provider changes, the inner one does not: the consumer reads the inner one. */
function Outer({ children }: { children: ReactNode }) {
  const [n, go] = useCounter();
  return (
    <X.Provider value={n}>
      {go}
      {children}
    </X.Provider>
  );
}
function Shadowed() {
  return (
    <Outer>
      <X.Provider value="inner">
        <MemoConsumer />
      </X.Provider>
    </Outer>
  );
}
/** Both are equal in content, but only the inner one was made anew. */
function Inner() {
  const [, go] = useCounter();
  return (
    <X.Provider value={{ a: 1 }}>
      {go}
      <MemoConsumer />
    </X.Provider>
  );
}
const OUTER = { a: 1 };
function Nested() {
  return (
    <X.Provider value={OUTER}>
      <Inner />
    </X.Provider>
  );
}

function Both() {
  return <span>{JSON.stringify([useContext(X), useContext(Y)])}</span>;
}
const MemoBoth = memo(Both);
const oneEqualOneChanged = named('P', function P() {
  const [n, go] = useCounter();
  return (
    <X.Provider value={{ a: 1 }}>
      <Y.Provider value={n}>
        {go}
        <MemoBoth />
      </Y.Provider>
    </X.Provider>
  );
});

/** Reads the context, and its own prop changed by reference only: the context decides. */
function ConsumerWithProp({ o }: { o: object }) {
  return <span data-keys={Object.keys(o).length}>{JSON.stringify(useContext(X))}</span>;
}
const contextAndProp = named('P', function P() {
  const [n, go] = useCounter();
  return (
    <X.Provider value={n}>
      {go}
      <ConsumerWithProp o={{ a: 1 }} />
    </X.Provider>
  );
});

const KEPT = <MemoMiddle />;

export const contextPages: Record<string, ComponentType> = {
  contextThroughMemo: provider(
    (n) => n,
    () => <MemoMiddle />,
  ),
  contextThroughElement: provider(
    (n) => n,
    () => KEPT,
  ),
  contextWithFunction: provider(
    () => ({ set: () => 1 }),
    () => <MemoConsumer />,
  ),
  contextDeepChanged: provider(
    (n) => ({ user: { n } }),
    () => <MemoConsumer />,
  ),
  contextOwnProvider: OwnProvider,
  contextMemoized: memoized,
  contextShadowed: Shadowed,
  contextNested: Nested,
  contextOneOfTwoEqual: oneEqualOneChanged,
  contextAndProp,
  contextPlainStable: provider(
    () => 'same',
    () => <Consumer />,
  ),
};
