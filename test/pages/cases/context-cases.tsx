import { type ComponentType, createContext, memo, useContext, useState } from 'react';
import { Go } from './go.tsx';

// Context: a provider P with a counter, a consumer C.

const X = createContext<unknown>(0);
X.displayName = 'X';
const Y = createContext<unknown>(0);
Y.displayName = 'Y';

function Consumer() {
  return <span>{JSON.stringify(useContext(X))}</span>;
}
const MemoConsumer = memo(Consumer);

function BothConsumer() {
  return <span>{JSON.stringify([useContext(X), useContext(Y)])}</span>;
}
const MemoBoth = memo(BothConsumer);

function ChangedValue() {
  const [n, setN] = useState(0);
  return (
    <X.Provider value={n}>
      <Go onGo={() => setN(n + 1)} />
      <MemoConsumer />
    </X.Provider>
  );
}

function EqualValue() {
  const [n, setN] = useState(0);
  return (
    <X.Provider value={{ currency: 'EUR' }}>
      <Go onGo={() => setN(n + 1)} />
      <MemoConsumer />
    </X.Provider>
  );
}

function SecondOfTwo() {
  const [n, setN] = useState(0);
  return (
    <X.Provider value="same">
      <Y.Provider value={n}>
        <Go onGo={() => setN(n + 1)} />
        <MemoBoth />
      </Y.Provider>
    </X.Provider>
  );
}

function PlainConsumer() {
  const [n, setN] = useState(0);
  return (
    <X.Provider value={n}>
      <Go onGo={() => setN(n + 1)} />
      <Consumer />
    </X.Provider>
  );
}

export const contextCases: Record<string, ComponentType> = {
  S13: ChangedValue,
  S14: EqualValue,
  S16: SecondOfTwo,
  S17: PlainConsumer,
};
