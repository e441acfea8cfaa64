import { createRoot } from 'react-dom/client';
import * as features from './features/action-features.tsx';

// `?only=<names>`: a page of a React that has not all of them.
const only = new URLSearchParams(location.search).get('only')?.split(',');
const shown = Object.entries(features).filter(([name]) => only === undefined || only.includes(name));
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <main>
      {shown.map(([name, Feature]) => (
        <Feature key={name} />
      ))}
    </main>,
  );
