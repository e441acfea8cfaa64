import { memo, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

// The whole path in small: handler → request → update → commit → avoidable render → effect → cascading update.

function Icon({ tone }: { tone: string }) {
  return <i data-tone={tone}>cart</i>;
}

const Badge = memo(function Badge({ label }: { label: string }) {
  return <b>{label}</b>;
});

function Total({ items }: { items: readonly string[] }) {
  const [total, setTotal] = useState(0);
  useEffect(() => {
    setTotal(items.length * 5);
  }, [items]);
  return <p id="total">{total}</p>;
}

function AddButton({ onAdd }: { onAdd: () => Promise<void> }) {
  const [pending, setPending] = useState(false);
  async function handleAdd() {
    setPending(true);
    await onAdd();
    setPending(false);
  }
  return (
    <button id="add" type="button" disabled={pending} onClick={handleAdd}>
      Add to cart
    </button>
  );
}

function App() {
  const [items, setItems] = useState<readonly string[]>(['a']);
  async function addItem() {
    const response = await fetch('/api/cart/items?delay=30', { method: 'POST', body: '{"id":1}' });
    const answer: { path: string } = await response.json();
    setItems((before) => [...before, answer.path]);
  }
  return (
    <main>
      <AddButton onAdd={addItem} />
      <Icon tone="dark" />
      <Badge label="cart" />
      <ul>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      <Total items={items} />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
