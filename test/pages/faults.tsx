import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

// A page that never rests: every 10 ms one step, a mark (`step <app> <number>`) and a commit. `?worker`: behind a service worker.
// `?frames`: with a frame of an own empty document and one of `srcdoc`. In a frame: the same.

const EVERY = 10;

function Steps({ app }: { app: string }) {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      performance.mark(`${app} ${step + 1}`);
      setStep(step + 1);
    }, EVERY);
    return () => clearTimeout(timer);
  }, [app, step]);
  return <output>{step}</output>;
}

function Click() {
  const [clicks, setClicks] = useState(0);
  return (
    <button id="go" type="button" onClick={() => setClicks(clicks + 1)}>
      {clicks}
    </button>
  );
}

const show = (into: HTMLElement) =>
  createRoot(into).render(
    <>
      <Click />
      <Steps app={`step ${Math.random().toString(36).slice(2)}`} />
    </>,
  );

const addFrame = (content: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  if (content !== '') frame.srcdoc = content;
  document.body.append(frame);
  return frame;
};

const root = document.getElementById('root');
if (root !== null) show(root);

const wanted = new URLSearchParams(location.search);
if (wanted.has('worker')) navigator.serviceWorker.register('/api/worker.js?as=worker', { scope: location.pathname });
if (wanted.has('frames')) {
  const inner = addFrame('').contentDocument;
  const into = inner?.createElement('div');
  if (inner && into) {
    inner.body.append(into);
    show(into);
  }
  addFrame(`<div id="root"></div><script src="${location.pathname}page.js"></script>`);
}
