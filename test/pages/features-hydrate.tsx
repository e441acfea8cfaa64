import { Fragment, Suspense, useState, version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { useCount } from './matrix/counted.ts';
import { begin, finish, named, update } from './matrix/truth.ts';

// The server's HTML is made here, by the same React; a button outside of it hydrates.

// before 18 the server cannot render a boundary
const Boundary = /^1[67]/.test(version) ? Fragment : Suspense;

const Inside = named('Inside', () => {
  useCount('Inside');
  return <i>inside</i>;
});

const Page = named('Page', () => {
  useCount('Page');
  const [n, setN] = useState(0);
  const go = () => {
    begin('after');
    update('Page', 'setState', () => setN(n + 1));
    finish('after');
  };
  return (
    <main>
      <button id="after" type="button" onClick={go}>
        after {n}
      </button>
      <Boundary>
        <Inside />
      </Boundary>
    </main>
  );
});

const root = document.getElementById('root');
if (root !== null) {
  begin('server');
  root.innerHTML = renderToString(<Page />);
  const button = Object.assign(document.createElement('button'), {
    id: 'hydrate',
    type: 'button',
    textContent: 'hydrate',
  });
  button.addEventListener('click', () => {
    begin('hydrate');
    hydrateRoot(root, <Page />);
    finish('hydrate');
  });
  document.body.append(button);
}
