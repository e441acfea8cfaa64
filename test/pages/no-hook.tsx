import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// Its HTML twin deletes the hook before this script runs: the same as a React that was there before the agent.
function Counter() {
  const [n, setN] = useState(0);
  return (
    <button id="go" type="button" onClick={() => setN(n + 1)}>
      {n}
    </button>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Counter />);
