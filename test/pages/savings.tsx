import { memo, type ReactNode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';

// What a fix is said to save, against what it saves. `?case=<shape>` and `&fixed` for the page with the fix in it.
// Bodies burn a number of steps of a pseudo-random generator, calibrated once per page to about 40 ms: long
// enough that what else the machine does slows all of them alike. `&rounds=` takes over the calibration of another page
// (`<body data-rounds>`), so that both do the same work. How many bodies'
// worth the last click burnt stands in `<body data-burnt>`: that is the same on every machine, however busy it is.

const STEPS = 2_000;
/** Kept on the page, so that no engine may leave the work out. */
let seed = 1;
const spin = (rounds: number) => {
  for (let i = 0; i < rounds * STEPS; i++) seed = (seed * 48_271) % 2_147_483_647;
};
const roundsFor = (milliseconds: number) => {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    spin(1_000);
    return performance.now() - from;
  });
  // the fastest: no other process took its time, and the code was compiled
  return Math.max(1, Math.round((1_000 * milliseconds) / Math.min(...times)));
};
const query = new URLSearchParams(location.search);
const ROUNDS = Number(query.get('rounds')) || roundsFor(40);
document.body.dataset.rounds = String(ROUNDS);
let burnt = 0;
const burn = (share = 1) => {
  spin(Math.round(ROUNDS * share));
  burnt += share;
  document.body.dataset.burnt = String(burnt);
};

const isFixed = query.has('fixed');
const fixed = <P extends object>(Type: (props: P) => ReactNode) => (isFixed ? memo(Type) : Type);

const Plain = fixed(function Plain({ v }: { v: number }) {
  burn();
  return <i>{v}</i>;
});

function Inner() {
  burn(0.5);
  return <b>inner</b>;
}
const Deep = fixed(function Deep({ v }: { v: number }) {
  burn(0.5);
  return (
    <p>
      {v} <Inner /> <Inner />
    </p>
  );
});

let wake: (() => void) | null = null;
function OwnCause() {
  const [n, setN] = useState(0);
  wake = () => setN((before) => before + 1);
  burn();
  return <i>{n}</i>;
}
/** What its child would have rendered on its own is not saved. */
const Around = fixed(function Around({ v }: { v: number }) {
  burn();
  return (
    <p>
      {v} <OwnCause />
    </p>
  );
});

const Styled = memo(function Styled({ style }: { style: { readonly color: string } }) {
  burn();
  return <i style={style}>styled</i>;
});

const button = (n: number, onClick: () => void) => (
  <button
    id="go"
    type="button"
    onClick={() => {
      burnt = 0;
      onClick();
    }}
  >
    go {n}
  </button>
);

function plain() {
  const [n, setN] = useState(0);
  burn(0.5);
  return (
    <main>
      {button(n, () => setN(n + 1))}
      <Plain v={1} />
    </main>
  );
}
function deep() {
  const [n, setN] = useState(0);
  burn(0.5);
  return (
    <main>
      {button(n, () => setN(n + 1))}
      <Deep v={1} />
    </main>
  );
}
function ownCause() {
  const [n, setN] = useState(0);
  burn(0.5);
  return (
    <main>
      {button(n, () => {
        setN(n + 1);
        wake?.();
      })}
      <Around v={1} />
    </main>
  );
}
function unstable() {
  const [n, setN] = useState(0);
  burn(0.5);
  const kept = useMemo(() => ({ color: 'teal' }), []);
  return (
    <main>
      {button(n, () => setN(n + 1))}
      <Styled style={isFixed ? kept : { color: 'teal' }} />
    </main>
  );
}

const cases: Record<string, () => ReactNode> = { plain, deep, ownCause, unstable };
const Case = cases[query.get('case') ?? ''];
const root = document.getElementById('root');
if (root !== null && Case !== undefined) createRoot(root).render(<Case />);
