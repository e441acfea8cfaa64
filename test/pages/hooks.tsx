import {
  memo,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react';
import { createRoot } from 'react-dom/client';

// `?case=<name>`: #go changes one hook of the component of that name.

const go = (onGo: () => void, text: unknown = '') => (
  <button id="go" type="button" onClick={onGo}>
    go {String(text)}
  </button>
);
const nothing = () => () => {};
const one = () => 1;

function Many() {
  const box = useRef(0);
  const [first] = useState('a');
  const [second] = useReducer((before: number) => before, 0);
  const third = useSyncExternalStore(nothing, one);
  const [pending] = useTransition();
  const fifth = useDeferredValue(first);
  const sum = useMemo(() => second + third, [second, third]);
  useEffect(() => {
    box.current++;
  }, []);
  const [last, setLast] = useState(0);
  return (
    <p>
      {go(() => setLast(1), last)} {fifth} {sum} {String(pending)}
    </p>
  );
}

function useItems() {
  const [items, setItems] = useState<readonly number[]>([]);
  const [filter] = useState('');
  return { items, setItems, filter };
}
function useCart() {
  const [open] = useState(false);
  return { open, ...useItems() };
}
function Nested() {
  const [own] = useState('own');
  const { items, setItems } = useCart();
  return (
    <p>
      {own}
      {go(() => setItems([1]), items.length)}
    </p>
  );
}

function useToggle() {
  return useReducer((on: boolean) => !on, false);
}
function Unbound() {
  const [on, toggle] = useToggle();
  return <p>{go(toggle, on)}</p>;
}

function OnlySetter() {
  const box = useRef(0);
  const [, setTick] = useState(0);
  box.current++;
  return <p>{go(() => setTick(1), box.current)}</p>;
}

const always = Math.random() < 2;
function Conditional() {
  // constant, which the source alone does not tell
  if (always) useState('first');
  const [second, setSecond] = useState(0);
  return <p>{go(() => setSecond(1), second)}</p>;
}

const InMemo = memo(function InMemo() {
  const [count, setCount] = useState(0);
  return <p>{go(() => setCount(1), count)}</p>;
});

const cases: Record<string, () => ReactNode> = {
  Many,
  Nested,
  Unbound,
  OnlySetter,
  Conditional,
  InMemo: () => <InMemo />,
};
const Case = cases[new URLSearchParams(location.search).get('case') ?? ''];
const root = document.getElementById('root');
if (root !== null && Case !== undefined) createRoot(root).render(<Case />);
