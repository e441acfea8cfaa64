import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// Requests that are hard to find again in what the browser's network saw. The server counts them: each answer says in
// its Server-Timing header which one it is.

/** Which request the server says it was; null: none of them. */
const numberOf = (answer: Response): number | null => {
  const number = /\bn;dur=(\d+)/.exec(answer.headers.get('server-timing') ?? '')?.[1];
  return number === undefined ? null : Number(number);
};

const ask = async (url: string, init?: RequestInit): Promise<number | null> => {
  const answer = await fetch(url, init);
  await answer.text();
  return numberOf(answer);
};

const SAME = '/api/same?count=same&delay=20';

const parallel = (method: string) => () => Promise.all(Array.from({ length: 6 }, () => ask(SAME, { method })));

/** Aborted when the server has it. */
const aborted = async () => {
  const control = new AbortController();
  const arrived = `arrived-${performance.timeOrigin}`;
  const asked = ask(`/api/never?gate=never&tell=${arrived}`, { signal: control.signal }).catch(() => null);
  await ask(`/api/arrived?gate=${arrived}`);
  control.abort();
  return [await asked];
};

const CASES: Readonly<Record<string, () => Promise<readonly (number | null)[]>>> = {
  'parallel-get': parallel('GET'),
  'parallel-post': parallel('POST'),
  redirect: async () => [await ask('/api/old?count=redirect&redirect')],
  cached: async () => [await ask('/api/kept?count=cached&cache'), await ask('/api/kept?count=cached&cache')],
  aborted,
  worker: async () => [await ask('/api/through?count=worker'), await ask('/api/through?count=worker')],
};

const chosen = new URLSearchParams(location.search).get('case') ?? '';

function Joins() {
  const [done, setDone] = useState(false);
  const go = async () => {
    // for the test: in the order of the calls
    Object.assign(globalThis, { heard: await CASES[chosen]?.() });
    setDone(true);
  };
  return (
    <button id="go" type="button" onClick={go}>
      {done ? 'done' : 'go'}
    </button>
  );
}

const start = async () => {
  if (chosen === 'worker') {
    await navigator.serviceWorker.register('/api/worker.js?as=worker', { scope: location.pathname });
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    }
  }
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<Joins />);
};
start();
