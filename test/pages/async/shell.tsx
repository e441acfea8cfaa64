import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { IDS, type Id, type Run, seeded, sleep } from './run.ts';

const query = new URLSearchParams(location.search);
const random = seeded(Number(query.get('seed') ?? '1'));

/** Different enough that the three clicks end in any order. In ms. */
const WAIT = { least: 60, span: 140 };
const gate = query.get('gate') ?? '';
const draw = (): number => Math.round(WAIT.least + random() * WAIT.span);

const settled = new Set<Id>();
export const markDone = (id: Id): void => {
  settled.add(id);
};

export const makeRun = (id: Id, done: () => void): Run => ({
  id,
  wait: draw(),
  // answered only when all three clicks are made: they are in flight together however slow the machine is
  url: (step = 'only') => `/api/${id}/${step}?gate=${encodeURIComponent(gate)}&delay=${draw()}`,
  done,
});

/** A component whose name in a recording says which click it belongs to: the truth that a test compares with. */
export const named = <P,>(name: string, component: ComponentType<P>): ComponentType<P> => {
  component.displayName = name;
  return component;
};

export const resultName = (id: Id): string => `Result${id.toUpperCase()}`;

/**
 * Unrelated work that goes on until all clicks have come to their end: timers, requests and state updates, begun before
 * the recording. Then the page says so on <html data-done>, and no request of its own is open: what the test waits for.
 */
function Poller() {
  const [count, setCount] = useState(0);
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((before) => before + 1), 40);
    const poll = async () => {
      while (settled.size < IDS.length) {
        const response = await fetch('/api/poll?delay=11');
        await response.text();
        setCount((before) => before + 1);
        await sleep(25);
      }
      clearInterval(timer);
      document.documentElement.dataset.done = 'all';
    };
    poll();
  }, []);
  return (
    <output>
      {count} {ticks}
    </output>
  );
}

/** Mounts three things that are clicked one after another, and the poller beside them. */
export const mount = (
  makePart: (id: Id) => ComponentType,
  Wrap: ComponentType<{ children: ReactNode }> | null = null,
) => {
  const parts = IDS.map((id) => [id, makePart(id)] as const);
  const all = parts.map(([id, Part]) => <Part key={id} />);
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <main>
      {Wrap === null ? all : <Wrap>{all}</Wrap>}
      <Poller />
    </main>,
  );
};

export function Go({ id, onGo }: { id: Id; onGo: () => unknown }) {
  return (
    <button id={id} type="button" onClick={onGo}>
      {id}
    </button>
  );
}
