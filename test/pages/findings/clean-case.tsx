import { createContext, memo, useCallback, useContext, useMemo, useState } from 'react';

// What good code looks like: state, a context, memoized children, a request, and nothing to find.

const Prices = createContext({ currency: 'EUR', total: 0 });

const Total = memo(function Total() {
  const { currency, total } = useContext(Prices);
  return (
    <b>
      {total} {currency}
    </b>
  );
});

const Row = memo(function Row({ name, onPick }: { readonly name: string; readonly onPick: (name: string) => void }) {
  return (
    <button type="button" onClick={() => onPick(name)}>
      {name}
    </button>
  );
});

const NAMES = ['one', 'two', 'three'];

export function CleanCase() {
  const [total, setTotal] = useState(0);
  const [picked, setPicked] = useState('');
  const prices = useMemo(() => ({ currency: 'EUR', total }), [total]);
  const pick = useCallback((name: string) => setPicked(name), []);
  const load = async () => {
    setPicked('none');
    const answer = await fetch('/api/total?n=7&plain');
    const { n } = await answer.json();
    setTotal(n);
  };
  return (
    <Prices value={prices}>
      <button id="go" type="button" onClick={load}>
        load
      </button>
      {NAMES.map((name) => (
        <Row key={name} name={name} onPick={pick} />
      ))}
      <Total />
      <i>{picked}</i>
    </Prices>
  );
}
