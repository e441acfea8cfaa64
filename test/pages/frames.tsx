import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// A page with a counter that can add a frame with the same page in it: `?frame=` of its own or another origin, `srcdoc`, or `blank`,
// where this script renders into the frame's document.

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

const render = (into: Element, id: string) => createRoot(into).render(<Counter id={id} />);

const addFrame = (kind: string) => {
  const frame = document.createElement('iframe');
  frame.id = 'frame';
  if (kind === 'blank') {
    document.body.append(frame);
    const inner = frame.contentDocument;
    const root = inner?.createElement('div');
    if (inner && root) {
      inner.body.append(root);
      render(root, 'inner');
    }
    return;
  }
  const host = kind === 'cross' ? location.origin.replace('127.0.0.1', 'localhost') : location.origin;
  if (kind === 'srcdoc') frame.srcdoc = `<div id="root"></div><script src="${location.pathname}page.js"></script>`;
  else frame.src = `${host}${location.pathname}`;
  document.body.append(frame);
};

const isInner = window.parent !== window;
const root = document.getElementById('root');
if (root !== null) render(root, isInner ? 'inner' : 'outer');

const wanted = new URLSearchParams(location.search);
const atLoad = wanted.get('frame');
const later = wanted.get('later');
if (!isInner && atLoad !== null) addFrame(atLoad);
if (later !== null) {
  const button = document.createElement('button');
  button.id = 'later';
  button.textContent = 'Add a frame';
  button.addEventListener('click', () => addFrame(later));
  document.body.append(button);
}
