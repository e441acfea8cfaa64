import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export function CascadingUpdate() {
  const [items, setItems] = useState(1);
  const [total, setTotal] = useState(10);
  useEffect(() => {
    setTotal(items * 10); // cascading-update
  }, [items]);
  return (
    <main>
      <button id="go" type="button" onClick={() => setItems(items + 1)}>
        add
      </button>
      <i>{total}</i>
    </main>
  );
}

export function DoubleFlush() {
  const [one, setOne] = useState(0);
  const [other, setOther] = useState(0);
  const go = () => {
    flushSync(() => setOne((n) => n + 1)); // double-flush
    flushSync(() => setOther((n) => n + 1));
  };
  return (
    <main>
      <button id="go" type="button" onClick={go}>
        go
      </button>
      <i>
        {one} {other}
      </i>
    </main>
  );
}

function Panel() /* discarded-render */ {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  return (
    <button id="go" type="button" onClick={() => setOpen(true)}>
      {String(isOpen)}
    </button>
  );
}
export function DiscardedRender() {
  return <Panel />;
}
