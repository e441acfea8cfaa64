import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// Goes through the React Compiler: `Still` is skipped without any memo, `Total` renders because its prop changed.

function Still({ tone }: { tone: string }) {
  return <i>{tone}</i>;
}

function Total({ n }: { n: number }) {
  return <b id="total">{n}</b>;
}

function Counter() {
  const [n, setN] = useState(0);
  return (
    <p>
      <button id="compiled" type="button" onClick={() => setN(n + 1)}>
        compiled
      </button>
      <Still tone="dark" />
      <Total n={n} />
    </p>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Counter />);
