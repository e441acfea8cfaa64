import './features/refresh-setup.ts';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { performReactRefresh, register } from 'react-refresh/runtime';

// What a bundler does on save: the new version of a component is registered under the old one's name.

const firstVersion = () => {
  function Edited() {
    const [n] = useState(1);
    return <i id="edited">old {n}</i>;
  }
  return Edited;
};

const secondVersion = () => {
  function Edited() {
    const [n] = useState(1);
    return <i id="edited">new {n}</i>;
  }
  return Edited;
};

const Edited = firstVersion();
register(Edited, 'Edited');

function Page() {
  return (
    <main>
      <Edited />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);

const button = Object.assign(document.createElement('button'), { id: 'refresh', type: 'button', textContent: 'save' });
button.addEventListener('click', () => {
  register(secondVersion(), 'Edited');
  performReactRefresh();
});
document.body.append(button);
