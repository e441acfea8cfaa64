import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';

// A list before and after its fix: with `?memo` its rows are skipped.

function Row({ label }: { label: string }) {
  return <li>{label}</li>;
}

const Shown = new URLSearchParams(location.search).has('memo') ? memo(Row) : Row;
const LABELS = ['a', 'b', 'c', 'd', 'e', 'f'];

function List() {
  const [count, setCount] = useState(0);
  function handleCount() {
    setCount(count + 1);
  }
  return (
    <main>
      <button id="count" type="button" onClick={handleCount}>
        Count {count}
      </button>
      <ul>
        {LABELS.map((label) => (
          <Shown key={label} label={label} />
        ))}
      </ul>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<List />);
