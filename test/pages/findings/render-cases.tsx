import { createContext, memo, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { burn } from './burn.ts';

// Each component here is one case. The comment at the end of a line says that the finding points there.

function Icon() /* avoidable-render */ {
  return <i>icon</i>;
}
export function AvoidableRender() {
  const [n, setN] = useState(0);
  return (
    <main>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Icon />
    </main>
  );
}

function Styled({ look }: { readonly look: { readonly color: string } }) {
  return <i style={look}>styled</i>;
}
export function UnstableProp() {
  const [n, setN] = useState(0);
  const look = { color: 'teal' }; // unstable-prop
  return (
    <main>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Styled look={look} />
    </main>
  );
}

const Compared = memo(
  function Compared({ label }: { readonly label: string }) /* broken-memo */ {
    return <i>{label}</i>;
  },
  () => false,
);
export function BrokenMemo() {
  const [n, setN] = useState(0);
  return (
    <main>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Compared label="same" />
    </main>
  );
}

const Theme = createContext({ dark: false });
const Themed = memo(function Themed() {
  return <i>{String(useContext(Theme).dark)}</i>;
});
export function UnstableContext() {
  const [n, setN] = useState(0);
  const theme = { dark: false }; // unstable-context
  return (
    <Theme value={theme}>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Themed />
    </Theme>
  );
}

const Cart = createContext({ items: 0, address: 'Dublin' });
const Address = memo(function Address() /* over-subscription context */ {
  return <i>{useContext(Cart).address}</i>;
});
const Count = memo(function Count() {
  return <b>{useContext(Cart).items}</b>;
});
export function OverSubscribedContext() {
  const [items, setItems] = useState(0);
  const cart = useMemo(() => ({ items, address: 'Dublin' }), [items]);
  return (
    <Cart value={cart}>
      <button id="go" type="button" onClick={() => setItems(items + 1)}>
        add
      </button>
      <Address />
      <Count />
    </Cart>
  );
}

let stored = { items: 0, address: 'Dublin' };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const add = () => {
  stored = { ...stored, items: stored.items + 1 };
  for (const listener of listeners) listener();
};
function StoredAddress() {
  const all = useSyncExternalStore(subscribe, () => stored); // over-subscription store
  return <i>{all.address}</i>;
}
function StoredCount() {
  return <b>{useSyncExternalStore(subscribe, () => stored.items)}</b>;
}
export function OverSubscribedStore() {
  return (
    <main>
      <button id="go" type="button" onClick={add}>
        add
      </button>
      <StoredAddress />
      <StoredCount />
    </main>
  );
}

function Chart({ n }: { readonly n: number }) /* expensive-component */ {
  burn(15);
  return <i>{n}</i>;
}
export function ExpensiveComponent() {
  const [n, setN] = useState(0);
  return (
    <main>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        go
      </button>
      <Chart n={n} />
    </main>
  );
}

function Line({ label }: { readonly label: string }) /* many-instances */ {
  return <i>{label}</i>;
}
const LINES = Array.from({ length: 900 }, (_, n) => <Line key={n} label={`line ${n}`} />);
export function ManyInstances() {
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <button id="go" type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {isOpen && LINES}
    </main>
  );
}

export function RemountByType() {
  const [n, setN] = useState(0);
  function Inner() /* remount type */ {
    return <i>inner</i>;
  }
  return (
    <main>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Inner />
    </main>
  );
}

const Keyed = memo(function Keyed() {
  return <i>keyed</i>;
});
export function RemountByKey() {
  const [n, setN] = useState(0);
  return (
    <main>
      <button id="go" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      <Keyed key={`k${n}`} />
    </main>
  );
}
