import { type ComponentType, useState } from 'react';
import { Uncompiled } from './uncompiled.tsx';

// This file alone goes through the React Compiler.

function Leaf({ v, o, on }: { v?: number; o?: object; on?: () => unknown }) {
  return (
    <i data-o={typeof o} data-on={typeof on}>
      {v}
    </i>
  );
}
function A() {
  const [n, setN] = useState(0);
  return (
    <div>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Leaf v={1} o={{ a: 1 }} on={() => 1} />
    </div>
  );
}
function Changing() {
  const [n, setN] = useState(0);
  return (
    <div>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Leaf v={n} o={{ a: 1 }} />
    </div>
  );
}
function UnderUncompiled() {
  return <Uncompiled Child={Leaf} />;
}

export const compiledPages: Record<string, ComponentType> = {
  S55: A,
  compiledChanging: Changing,
  compiledChild: UnderUncompiled,
};
