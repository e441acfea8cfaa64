import { Component, useState } from 'react';
import { createRoot } from 'react-dom/client';

// A component of each kind that the panel can reach into the page for, and renders of which one part can be avoided.

function Label({ text }: { text: string }) {
  return <span className="label">{text}</span>;
}

class Meter extends Component<{ value: number }> {
  override render() {
    return <p id="meter">{this.props.value}</p>;
  }
}

function Pair() {
  return (
    <>
      <i id="left">left</i>
      <i id="right">right</i>
    </>
  );
}

function Words() {
  return 'only text';
}

function Counter() {
  const [count, setCount] = useState(0);
  function handleCount() {
    setCount(count + 1);
  }
  return (
    <section id="counter">
      <button id="count" type="button" onClick={handleCount}>
        Count
      </button>
      <Meter value={count} />
      <Label text="fixed" />
      <Pair />
      <b id="around-words">
        <Words />
      </b>
    </section>
  );
}

function App() {
  return (
    <main>
      <h1 id="title">Instances</h1>
      <Counter />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
