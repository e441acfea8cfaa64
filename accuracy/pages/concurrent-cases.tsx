import {
  Activity,
  type ComponentType,
  memo,
  Suspense,
  startTransition,
  use,
  useActionState,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useOptimistic,
  useState,
  useTransition,
} from 'react';
import { Go } from '../../test/pages/cases/go.tsx';
import { parent, useCounter } from './counter.tsx';

// Transitions, deferred values, Suspense, actions. Several need React 19.

function L({ q }: { q: number }) {
  return <i>{q}</i>;
}
const List = memo(L);

function PendingFlag() {
  const [pending, start] = useTransition();
  const [n, setN] = useState(0);
  return (
    <div>
      <Go onGo={() => start(() => setN(n + 1))} />
      {String(pending)}
      {n}
    </div>
  );
}
function Deferred() {
  const [q, setQ] = useState(0);
  const late = useDeferredValue(q);
  return (
    <div>
      <Go onGo={() => setQ(q + 1)} />
      <List q={late} />
    </div>
  );
}
function Transitioned() {
  const [q, setQ] = useState(0);
  const [typed, setTyped] = useState(0);
  const go = () => {
    setTyped(typed + 1);
    startTransition(() => setQ(q + 1));
  };
  return (
    <div>
      <Go onGo={go} />
      {typed}
      <List q={q} />
    </div>
  );
}

function later<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), 15));
}
function Data({ promise }: { promise: Promise<number> }) {
  return <i>{use(promise)}</i>;
}
function UsesPromise() {
  const [promise, setPromise] = useState<Promise<number> | null>(null);
  return (
    <div>
      <Go onGo={() => setPromise(later(1))} />
      <Suspense fallback={<em>wait</em>}>{promise === null ? null : <Data promise={promise} />}</Suspense>
    </div>
  );
}

function Optimistic() {
  const [n, setN] = useState(0);
  const [shown, show] = useOptimistic(n);
  const go = () =>
    startTransition(async () => {
      show(n + 1);
      await later(null);
      startTransition(() => setN(n + 1));
    });
  return (
    <div>
      <Go onGo={go} />
      {shown}
    </div>
  );
}
function Form() {
  const [n, submit, pending] = useActionState(async (before: number) => later(before + 1), 0);
  return (
    <form action={submit}>
      <button id="go" type="submit">
        {String(pending)}
      </button>
      {n}
    </form>
  );
}

function WithActivity() {
  const [n, go] = useCounter();
  return (
    <div>
      {go}
      <Activity mode="hidden">
        <L q={n} />
      </Activity>
    </div>
  );
}

function Derived() {
  const [n, setN] = useState(0);
  const [seen, setSeen] = useState(0);
  if (seen !== n) setSeen(n);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      {seen}
    </div>
  );
}
function CompiledByHand({ v }: { v: number }) {
  const text = useMemo(() => `v${v}`, [v]);
  return <i>{text}</i>;
}
function UsesEvent({ v }: { v: number }) {
  const log = useEffectEvent(() => v);
  useEffect(() => {
    log();
  }, []);
  return <i>{v}</i>;
}

export const concurrentPages: Record<string, ComponentType> = {
  S27: Derived,
  S32: PendingFlag,
  S33: Deferred,
  S50: Optimistic,
  transition: Transitioned,
  usePromise: UsesPromise,
  formAction: Form,
  activityHidden: WithActivity,
  memoInside: parent(() => <CompiledByHand v={1} />),
  effectEvent: parent(() => <UsesEvent v={1} />),
};
