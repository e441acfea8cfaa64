import * as React from 'react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// Components that a trial of memo can be put on. One of them reads what changes outside of React: skipped, it goes stale.

const outside = { value: 0 };

function Row({ label }: { label: string }) {
  return <li>{label}</li>;
}

function Clock() {
  return <i id="clock">{outside.value}</i>;
}

const Field = React.forwardRef<HTMLInputElement, { name: string }>(function Field({ name }, ref) {
  return <input ref={ref} name={name} />;
});

class Meter extends React.Component<{ low: number }> {
  override render() {
    return <meter value={this.props.low} />;
  }
}

class Strict extends React.Component<{ text: string }> {
  override shouldComponentUpdate() {
    return true;
  }
  override render() {
    return <em>{this.props.text}</em>;
  }
}

const Wrapped = React.memo(function Wrapped({ of }: { of: object }) {
  return <s>{Object.keys(of).length}</s>;
});

function List() {
  const [count, setCount] = useState(0);
  const [labels, setLabels] = useState(['a', 'b', 'c', 'd', 'e', 'f']);
  const ref = React.useRef<HTMLInputElement>(null);
  function handleCount() {
    outside.value++;
    setCount(count + 1);
  }
  function handleAdd() {
    setLabels([...labels, `more ${labels.length}`]);
  }
  function handleFail() {
    throw new Error('failed on purpose');
  }
  return (
    <main>
      <button id="count" type="button" onClick={handleCount}>
        Count {count}
      </button>
      <button id="add" type="button" onClick={handleAdd}>
        Add
      </button>
      <button id="fail" type="button" onClick={handleFail}>
        Fail
      </button>
      <ul>
        {labels.map((label) => (
          <Row key={label} label={label} />
        ))}
      </ul>
      <Clock />
      <Field ref={ref} name="one" />
      <Meter low={0.5} />
      <Strict text="strict" />
      <Wrapped of={{}} />
    </main>
  );
}

// a production build would shorten them
for (const [displayName, type] of Object.entries({ Row, Clock, Field, Meter, Strict, Wrapped, List }))
  Object.assign(type, { displayName });

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<List />);
