import * as React from 'react';
import { lazy, memo, Suspense, startTransition, useDeferredValue, useState, useTransition } from 'react';
import { useCount } from '../matrix/counted.ts';
import { begin, finish, named, update } from '../matrix/truth.ts';

// What React ≥ 18 finishes later than it began: boundaries, transitions, deferred values.

const Fallback = named('Fallback', () => {
  useCount('Fallback');
  return <i>waiting</i>;
});

const Loaded = named('Loaded', () => {
  useCount('Loaded');
  return <i>loaded</i>;
});

const LazyLoaded = lazy(
  () =>
    new Promise<{ default: typeof Loaded }>((resolve) => {
      setTimeout(() => resolve({ default: Loaded }), 20);
    }),
);

const Beside = named('Beside', () => {
  useCount('Beside');
  return <i>beside</i>;
});

export const LazyChild = named('LazyChild', () => {
  useCount('LazyChild');
  const [shown, show] = useState(false);
  const go = () => {
    begin('lazy');
    update('LazyChild', 'setState', () => show(true));
    finish('lazy');
  };
  return (
    <p>
      <button id="lazy" type="button" onClick={go}>
        lazy
      </button>
      <Suspense fallback={<Fallback />}>
        <Beside />
        {shown && <LazyLoaded />}
      </Suspense>
    </p>
  );
});

const UsesPromise = named('UsesPromise', ({ promise }: { promise: Promise<string> }) => {
  useCount('UsesPromise');
  return <i>{React.use(promise)}</i>;
});

export const Use = named('Use', () => {
  useCount('Use');
  const [promise, setPromise] = useState<Promise<string> | null>(null);
  const go = () => {
    begin('use');
    update('Use', 'setState', () =>
      setPromise(fetch('/api/use?delay=20').then(async (response) => (await response.json()).path)),
    );
    finish('use');
  };
  return (
    <p>
      <button id="use" type="button" onClick={go}>
        use
      </button>
      <Suspense fallback={<Fallback />}>{promise !== null && <UsesPromise promise={promise} />}</Suspense>
    </p>
  );
});

export const Transition = named('Transition', () => {
  useCount('Transition');
  const [n, setN] = useState(0);
  const go = () => {
    begin('transition');
    startTransition(() => update('Transition', 'setState', () => setN(n + 1)));
    finish('transition');
  };
  return (
    <button id="transition" type="button" onClick={go}>
      transition {n}
    </button>
  );
});

export const Pending = named('Pending', () => {
  useCount('Pending');
  const [n, setN] = useState(0);
  const [pending, start] = useTransition();
  const go = () => {
    begin('pending');
    start(() => setN(n + 1));
    finish('pending');
  };
  return (
    <button id="pending" type="button" onClick={go}>
      pending {n} {String(pending)}
    </button>
  );
});

const Slow = memo(
  named('Slow', ({ n }: { n: number }) => {
    useCount('Slow');
    return <i>{n}</i>;
  }),
);

export const Deferred = named('Deferred', () => {
  useCount('Deferred');
  const [n, setN] = useState(0);
  const later = useDeferredValue(n);
  const go = () => {
    begin('deferred');
    update('Deferred', 'setState', () => setN(n + 1));
    finish('deferred');
  };
  return (
    <p>
      <button id="deferred" type="button" onClick={go}>
        deferred {n}
      </button>
      <Slow n={later} />
    </p>
  );
});
