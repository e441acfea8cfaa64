import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// A click that renders as many rows as no page should: looking at them is felt.

const ROWS = 12_000;

function Row({ place }: { place: { readonly row: number; readonly turn: number } }) {
  return place.row === 0 ? <li>{place.turn}</li> : null;
}

function Wide() {
  const [turn, setTurn] = useState(0);
  return (
    <main>
      <button id="go" type="button" onClick={() => setTurn(turn + 1)}>
        {turn}
      </button>
      <ul>
        {Array.from({ length: ROWS }, (_, row) => (
          <Row key={row} place={{ row, turn }} />
        ))}
      </ul>
    </main>
  );
}

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Wide />);
