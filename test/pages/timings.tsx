import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// `?headers=`: a JSON list of Server-Timing headers, each asked for in its turn.

const HEADERS: readonly string[] = JSON.parse(new URLSearchParams(location.search).get('headers') ?? '[]');
const urlOf = (header: string, index: number): string =>
  new URL(`/api/timed/${index}?timing=${encodeURIComponent(header)}`, location.href).href;

/** What the browser itself reads in the header of an answer. */
const readByBrowser = (url: string) =>
  performance
    .getEntriesByName(url)
    .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? entry.serverTiming : []))
    .map(({ name, duration, description }) => ({ name, dur: duration, desc: description }));

function Timings() {
  const [done, setDone] = useState(false);
  const go = async () => {
    for (const [index, header] of HEADERS.entries()) await (await fetch(urlOf(header, index))).text();
    setDone(true);
  };
  return (
    <button id="go" type="button" onClick={go}>
      {done ? 'done' : 'go'}
    </button>
  );
}

Object.assign(globalThis, { readByBrowser: () => HEADERS.map((header, index) => readByBrowser(urlOf(header, index))) });
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Timings />);
