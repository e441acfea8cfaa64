import { Component, createContext, memo, useContext, useReducer, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

// A page full of secrets, one of each kind, in every place that a recording looks at. They are made when the page runs:
// its source text holds none of them.

const secret = (name: string): string => ['leak', name].join('-');

// biome-ignore lint/suspicious/noDocumentCookie: what counts is that there is one
document.cookie = `session=${secret('cookie')}`;
document.title = 'Secrets';

const Session = createContext('');
let stored = secret('store-before');
const listeners = new Set<() => void>();
const setStored = (value: string) => {
  stored = value;
  for (const listener of listeners) listener();
};

function Reader() {
  const session = useContext(Session);
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => stored,
  );
  const [entries, add] = useReducer(
    (list: readonly string[], entry: string) => [...list, entry],
    [secret('reducer-before')],
  );
  return (
    <button type="button" id="inner" onClick={() => add(secret('reducer-after'))}>
      {session.length + value.length + entries.length}
    </button>
  );
}

class Old extends Component<{ card: string }, { pin: string }> {
  override state = { pin: secret('class-before') };
  override componentDidMount() {
    changePin = () => this.setState({ pin: secret('class-after') });
  }
  override render() {
    return <i>{this.props.card.length + this.state.pin.length}</i>;
  }
}
let changePin = () => {};

const Card = memo(function Card({ owner }: { owner: { name: string } }) {
  return <b>{owner.name.length}</b>;
});

function Added() {
  return <p>added</p>;
}
function Removed() {
  return <p>removed</p>;
}

function App() {
  const [user, setUser] = useState(secret('state-before'));
  const [count, setCount] = useState(0);
  async function buy() {
    setUser(secret('state-after'));
    setStored(secret('store-after'));
    changePin();
    const signal = { method: 'POST', body: JSON.stringify({ card: secret('body') }) };
    const headers = {
      authorization: `Bearer ${secret('authorization')}`,
      'x-api-key': secret('api-key'),
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    };
    await fetch(`/api/json?token=${secret('query')}&empty#${secret('fragment')}`, { ...signal, headers }).then((r) =>
      r.json(),
    );
    await fetch(`/api/json?token=${secret('other-query')}`).then((r) => r.json());
    const xhr = new XMLHttpRequest();
    xhr.open(
      'GET',
      `${location.protocol}//${secret('user')}:${secret('password')}@${location.host}/api/json?key=${secret('xhr')}`,
    );
    xhr.onloadend = () => setCount((before) => before + 1);
    xhr.send();
  }
  return (
    <Session.Provider value={user}>
      <button type="button" id="buy" onClick={buy}>
        Buy
      </button>
      <input type="password" defaultValue={secret('field')} aria-label="Password" />
      <Reader />
      <Old card={user} />
      <Card owner={{ name: user }} />
      {count === 0 ? <Removed /> : <Added />}
      <output id="count">{count}</output>
    </Session.Provider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
