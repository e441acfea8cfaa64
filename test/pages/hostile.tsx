import './hostile/attack.ts';
import { createContext, memo, useContext, useState } from 'react';
import { createRoot } from 'react-dom/client';

// Everything that a recorder could trip over, in a page that works.

const NAME = '<img src=x onerror="parent.marked = true">\u202e\u001b[31m**`|';

const thrower = (): never => {
  throw new Error('do not touch');
};
const touchy = () =>
  new Proxy(
    {},
    { get: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower, getPrototypeOf: thrower, has: thrower },
  );
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const getters = () =>
  Object.defineProperties({}, { value: { get: thrower, enumerable: true }, toString: { get: thrower } });
const deep = (): object => {
  let value: object = {};
  for (let depth = 0; depth < 10_000; depth++) value = { value };
  return value;
};
const circular = (): object => {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
};

const Context = createContext<unknown>(null);
Context.displayName = NAME;

const Leaf = memo(function Leaf({ label }: { label: string; odd: unknown; foreign: unknown }) {
  useContext(Context);
  return <i>{label}</i>;
});

const Named = ({ count }: { count: number; [odd: string]: unknown }) => <b>{String(count)}</b>;
Object.defineProperty(Named, 'name', { value: NAME });

const makers = [
  touchy,
  revoked,
  getters,
  deep,
  circular,
  () => 'x'.repeat(1_000_000),
  () => NAME,
  () => ({ toJSON: thrower }),
];

function App() {
  const [count, setCount] = useState(0);
  const [odd, setOdd] = useState<unknown>(null);
  function handleClick() {
    performance.mark(NAME);
    const make = makers[count % makers.length] ?? touchy;
    setOdd(make());
    setCount(count + 1);
  }
  return (
    <Context.Provider value={odd}>
      <button id="go" type="button" title={NAME} onClick={handleClick}>
        {NAME}
      </button>
      <p id="count">{count}</p>
      <Leaf label="leaf" odd={odd} foreign={window.frames[0] ?? null} />
      <Named key={NAME} count={count} {...{ [NAME]: odd }} />
    </Context.Provider>
  );
}

document.title = NAME;
const foreign = document.createElement('iframe');
// another origin: nothing of its window may be read
foreign.src = location.href.replace('127.0.0.1', 'localhost').replace(/\/page\/.*$/, '/html/first-script.html');
document.body.append(foreign);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
