import { StrictMode, useState, version } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';

// Loaded once per copy of React (two-reacts.html), or alone: several roots, a root in a shadow tree, and one store of the page that
// all of them show.

type Listener = (value: number) => void;
const listeners: Set<Listener> = Reflect.get(window, 'listeners') ?? new Set<Listener>();
Reflect.set(window, 'listeners', listeners);
const tellAll = (value: number) => {
  for (const listener of listeners) listener(value);
};

function Counter({ id }: { id: string }) {
  const [count, setCount] = useState(0);
  return (
    <button
      id={id}
      type="button"
      onClick={function handleCount() {
        setCount((before) => before + 1);
      }}
    >
      {id} {count}
    </button>
  );
}

function Shared({ id }: { id: string }) {
  const [value, setValue] = useState(0);
  listeners.add(setValue);
  return (
    <button id={id} type="button" onClick={() => tellAll(value + 1)}>
      {id} {value}
    </button>
  );
}

const copy = `react-${version.split('.')[0]}`;
const add = (to: Node) => {
  const container = document.createElement('div');
  to.appendChild(container);
  return container;
};

createRoot(add(document.body)).render(<Shared id={`${copy}-shared`} />);
createRoot(add(document.body)).render(<Counter id={`${copy}-first`} />);
createRoot(add(document.body)).render(
  <StrictMode>
    <Counter id={`${copy}-second`} />
    {createPortal(<Counter id={`${copy}-portal`} />, document.body)}
  </StrictMode>,
);
for (const mode of ['open', 'closed'] as const) {
  const host = document.createElement('section');
  host.id = `${copy}-${mode}`;
  // no wider than its button, which a click in the middle then meets
  host.style.display = 'inline-block';
  document.body.append(host);
  createRoot(add(host.attachShadow({ mode }))).render(<Counter id={`in-${mode}`} />);
}
