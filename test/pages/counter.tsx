import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Counter() {
  const [n, setN] = useState(0);
  return (
    <button id="counter" type="button" onClick={() => setN(n + 1)}>
      {n}
    </button>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Counter />);
