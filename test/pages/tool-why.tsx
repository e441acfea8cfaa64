import whyDidYouRender from '@welldone-software/why-did-you-render';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { tool } from './tools/note-tool.ts';

// why-did-you-render patches React itself, so it comes with the page.
whyDidYouRender(React, {
  trackAllPureComponents: true,
  notifier: () => {
    tool.commits++;
  },
});

const Broken = React.memo(function Broken({ style }: { style: object }) {
  return <i>{Object.keys(style).length}</i>;
});

function Counter() {
  const [n, setN] = React.useState(0);
  return (
    <p>
      <button id="counter" type="button" onClick={() => setN(n + 1)}>
        {n}
      </button>
      {React.createElement(Broken, { style: {} })}
    </p>
  );
}

const host = document.getElementById('root');
if (host !== null) createRoot(host).render(<Counter />);
