import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

// As much as is wanted of each, by functions on window.

declare global {
  interface Window {
    /** Renders at least so many components, 1 000 in a commit. */
    renderMany: (renders: number) => Promise<void>;
    /** Mounts so many components in one commit. */
    mountMany: (components: number) => void;
    /** Requests, 20 at a time. */
    requestMany: (requests: number) => Promise<void>;
  }
}

const ROWS = 999;

const Row = ({ turn }: { turn: number }) => <i>{turn}</i>;

let show: (turn: number) => void = () => {};

function List() {
  const [turn, setTurn] = useState(0);
  show = setTurn;
  return (
    <p>
      {Array.from({ length: ROWS }, (_, index) => (
        <Row key={index} turn={turn} />
      ))}
    </p>
  );
}

function Click() {
  const [clicks, setClicks] = useState(0);
  return (
    <button id="go" type="button" onClick={() => setClicks(clicks + 1)}>
      {clicks}
    </button>
  );
}

/** A click, a commit, a request, a commit. */
function Load() {
  const [state, setState] = useState({ loads: 0, isLoading: false });
  const load = async () => {
    setState(({ loads }) => ({ loads, isLoading: true }));
    await (await fetch('/api/empty')).text();
    setState(({ loads }) => ({ loads: loads + 1, isLoading: false }));
  };
  return (
    <button id="load" type="button" onClick={load}>
      {state.isLoading ? 'loading' : state.loads}
    </button>
  );
}

const root = document.getElementById('root');
const list = document.createElement('div');
const many = document.createElement('div');
if (root !== null)
  createRoot(root).render(
    <>
      <Click />
      <Load />
    </>,
  );
document.body.append(list, many);
const listRoot = createRoot(list);
const manyRoot = createRoot(many);

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));

window.renderMany = async (renders) => {
  flushSync(() => listRoot.render(<List />));
  for (let turn = 1; turn <= renders / (ROWS + 1); turn++) {
    flushSync(() => show(turn));
    await nextTask();
  }
};

const Leaf = () => null;

window.mountMany = (components) =>
  flushSync(() => manyRoot.render(Array.from({ length: components }, (_, index) => <Leaf key={index} />)));

window.requestMany = async (requests) => {
  let left = requests;
  const work = async () => {
    while (left-- > 0) await (await fetch('/api/empty')).text();
  };
  await Promise.all(Array.from({ length: 20 }, work));
};
