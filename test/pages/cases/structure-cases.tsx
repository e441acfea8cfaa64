import { type ComponentType, StrictMode, useState } from 'react';
import { Go } from './go.tsx';

// Identity of components: keys, types, StrictMode.

function Leaf({ v }: { v?: number }) {
  return <i>{v}</i>;
}

function KeyChanges() {
  const [n, setN] = useState(0);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      <Leaf key={n} v={1} />
    </div>
  );
}

/** The key changes together with the record that it shows: intended. */
function KeyOfRecord() {
  const [n, setN] = useState(0);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      <Leaf key={n} v={n} />
    </div>
  );
}

function TypeInRender() {
  const [n, setN] = useState(0);
  function Inner() {
    return <i>inner</i>;
  }
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      <Inner />
    </div>
  );
}

function A() {
  const [n, setN] = useState(0);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      {n}
      <Leaf v={1} />
    </div>
  );
}
function Strict() {
  return (
    <StrictMode>
      <A />
    </StrictMode>
  );
}

export const structureCases: Record<string, ComponentType> = {
  S40: KeyChanges,
  keyOfRecord: KeyOfRecord,
  S41: TypeInRender,
  S44: Strict,
};
