import {
  type ComponentType,
  memo,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Go } from '../../test/pages/cases/go.tsx';
import { parent } from './counter.tsx';

// Own state, reducers, stores, effects.

function reducer(name: string, step: (state: { n: number }) => { n: number }): ComponentType {
  function Reduces() {
    const [state, dispatch] = useReducer(step, { n: 0 });
    return (
      <div>
        <Go onGo={dispatch} />
        {state.n}
      </div>
    );
  }
  return Object.defineProperty(Reduces, 'name', { value: name });
}

function Spreads() {
  const [user, setUser] = useState({ name: 'Ada', tags: ['a'] });
  return (
    <div>
      <Go onGo={() => setUser({ ...user })} />
      {user.name}
    </div>
  );
}
function Batched() {
  const [a, setA] = useState(0);
  const [b, setB] = useState(0);
  const [c] = useState(0);
  const go = () => {
    setA(a + 1);
    setB(b + 1);
  };
  return (
    <div>
      <Go onGo={go} />
      {a}
      {b}
      {c}
    </div>
  );
}
function OneEqual() {
  const [n, setN] = useState(0);
  const [o, setO] = useState({ a: 1 });
  const go = () => {
    setN(n + 1);
    setO({ a: 1 });
  };
  return (
    <div>
      <Go onGo={go} />
      {n}
      {o.a}
    </div>
  );
}
function NotANumber() {
  const [n, setN] = useState(Number.NaN);
  return (
    <div>
      <Go onGo={() => setN(Number.NaN)} />
      {String(n)}
    </div>
  );
}
function WithId() {
  const id = useId();
  const box = useRef(null);
  const [first] = useState('a');
  const memoized = useMemo(() => first, [first]);
  const [n, setN] = useState(0);
  return (
    <div id={id} ref={box} title={memoized}>
      <Go onGo={() => setN(n + 1)} />
      {n}
    </div>
  );
}
function Identified() {
  return <i id={useId()}>id</i>;
}
function ThereAndBack() {
  const [n, setN] = useState(0);
  const go = () => {
    setN(1);
    setN(0);
  };
  return (
    <div>
      <Go onGo={go} />
      {n}
    </div>
  );
}

function createStore<T>(initial: T) {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    get: () => state,
    set: (next: T) => {
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
const shop = createStore({ cart: [1], user: { name: 'Ada' } });
function Cart() {
  const cart = useSyncExternalStore(shop.subscribe, () => shop.get().cart);
  return <i>{cart.length}</i>;
}
function User() {
  const name = useSyncExternalStore(shop.subscribe, () => shop.get().user.name);
  return <i>{name}</i>;
}
const stored = (change: () => void) =>
  function Shop() {
    return (
      <div>
        <Go onGo={change} />
        <Cart />
        <User />
      </div>
    );
  };

/** The effect sets what is there already: React stops before it renders. */
function EffectSettles() {
  const [n, setN] = useState(0);
  const [odd, setOdd] = useState(false);
  useEffect(() => setOdd(n > 5), [n]);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      {String(odd)}
    </div>
  );
}
function Measures() {
  const [text, setText] = useState('a');
  const [width, setWidth] = useState(0);
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => setWidth((box.current?.textContent ?? '').length), [text]);
  return (
    <div>
      <Go onGo={() => setText('a longer text')} />
      <span ref={box}>{text}</span>
      {width}
    </div>
  );
}
/** The effect of a child sets the state of its parent. */
function Reports({ value, onValue }: { value: number; onValue: (value: number) => void }) {
  useEffect(() => onValue(value), [value]);
  return <i>{value}</i>;
}
function EffectInChild() {
  const [n, setN] = useState(0);
  const [total, setTotal] = useState(0);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      <Reports value={n} onValue={setTotal} />
      {total}
    </div>
  );
}
function EffectEqualObject() {
  const [n, setN] = useState(0);
  const [box, setBox] = useState({ w: 1 });
  useEffect(() => setBox({ w: 1 }), [n]);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      {box.w}
    </div>
  );
}
function Later() {
  const [n, setN] = useState(0);
  return (
    <div>
      <Go onGo={() => setTimeout(() => setN(n + 1), 5)} />
      {n}
    </div>
  );
}
function Chained() {
  const [n, setN] = useState(0);
  const go = async () => {
    const response = await fetch('/api/one?delay=5');
    await response.json();
    setN(1);
    await Promise.resolve();
    setN(2);
  };
  return (
    <div>
      <Go onGo={go} />
      {n}
    </div>
  );
}
const MemoIdentified = memo(Identified);

export const statePages: Record<string, ComponentType> = {
  reducerSame: reducer('Reduces', (state) => state),
  reducerEqual: reducer('Reduces', (state) => ({ ...state })),
  reducerChanged: reducer('Reduces', ({ n }) => ({ n: n + 1 })),
  spreadState: Spreads,
  batched: Batched,
  oneEqualOneChanged: OneEqual,
  notANumber: NotANumber,
  thereAndBack: ThereAndBack,
  withId: WithId,
  idChild: parent(() => <Identified />),
  idMemoChild: parent(() => <MemoIdentified />),
  storeSelected: stored(() => shop.set({ ...shop.get(), cart: [1, 2] })),
  storeUnrelated: stored(() => shop.set({ ...shop.get() })),
  storeCopied: stored(() => shop.set({ cart: [1], user: { name: 'Ada' } })),
  effectSettles: EffectSettles,
  layoutMeasures: Measures,
  effectInChild: EffectInChild,
  effectEqualObject: EffectEqualObject,
  timeout: Later,
  fetchThenTwice: Chained,
};
