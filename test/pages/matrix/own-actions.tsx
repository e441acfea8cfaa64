import { Component, useEffect, useLayoutEffect, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCount } from './counted.ts';
import { begin, body, committed, finish, named, update } from './truth.ts';

// Every kind of own update. Each component is a section with one button; nothing else renders for it.

export const State = named('State', () => {
  useCount('State');
  const [n, setN] = useState(0);
  const go = () => {
    begin('state');
    update('State', 'setState', () => setN(n + 1));
    finish('state');
  };
  return (
    <button id="state" type="button" onClick={go}>
      state {n}
    </button>
  );
});

export const Batched = named('Batched', () => {
  useCount('Batched');
  const [a, setA] = useState(0);
  const [b, setB] = useState(0);
  const go = () => {
    begin('batched');
    update('Batched', 'setState', () => setA(a + 1));
    update('Batched', 'setState', () => setB(b + 1));
    finish('batched');
  };
  return (
    <button id="batched" type="button" onClick={go}>
      batched {a} {b}
    </button>
  );
});

/** Nothing is scheduled: React sees at once that the state is the same. */
export const Same = named('Same', () => {
  useCount('Same');
  const [n, setN] = useState(0);
  const go = () => {
    begin('same');
    setN(0);
    finish('same');
  };
  return (
    <button id="same" type="button" onClick={go}>
      same {n}
    </button>
  );
});

export const Reducer = named('Reducer', () => {
  useCount('Reducer');
  const [n, dispatch] = useReducer((before: number, by: number) => before + by, 0);
  const go = () => {
    begin('reducer');
    update('Reducer', 'dispatch', () => dispatch(2));
    finish('reducer');
  };
  return (
    <button id="reducer" type="button" onClick={go}>
      reducer {n}
    </button>
  );
});

export class ClassState extends Component<object, { n: number }> {
  static displayName = 'ClassState';
  override state = { n: 0 };
  override componentDidMount() {
    committed('ClassState');
  }
  override componentDidUpdate() {
    committed('ClassState');
  }
  go = () => {
    begin('class-state');
    update('ClassState', 'setState-class', () => this.setState({ n: this.state.n + 1 }));
    finish('class-state');
  };
  override render() {
    body('ClassState');
    return (
      <button id="class-state" type="button" onClick={this.go}>
        class {this.state.n}
      </button>
    );
  }
}

export class Forced extends Component {
  static displayName = 'Forced';
  override componentDidMount() {
    committed('Forced');
  }
  override componentDidUpdate() {
    committed('Forced');
  }
  go = () => {
    begin('force');
    update('Forced', 'forceUpdate', () => this.forceUpdate());
    finish('force');
  };
  override render() {
    body('Forced');
    return (
      <button id="force" type="button" onClick={this.go}>
        force
      </button>
    );
  }
}

export const Effect = named('Effect', () => {
  useCount('Effect');
  const [n, setN] = useState(0);
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (n === 0) return;
    update('Effect', 'setState', () => setSeen(n));
    finish('effect');
  }, [n]);
  const go = () => {
    begin('effect');
    update('Effect', 'setState', () => setN(n + 1));
  };
  return (
    <button id="effect" type="button" onClick={go}>
      effect {n} {seen}
    </button>
  );
});

export const Layout = named('Layout', () => {
  useCount('Layout');
  const [n, setN] = useState(0);
  const [seen, setSeen] = useState(0);
  useLayoutEffect(() => {
    if (n === 0) return;
    update('Layout', 'setState', () => setSeen(n));
    finish('layout');
  }, [n]);
  const go = () => {
    begin('layout');
    update('Layout', 'setState', () => setN(n + 1));
  };
  return (
    <button id="layout" type="button" onClick={go}>
      layout {n} {seen}
    </button>
  );
});

export const Timer = named('Timer', () => {
  useCount('Timer');
  const [a, setA] = useState(0);
  const [b, setB] = useState(0);
  const go = () => {
    begin('timer');
    setTimeout(() => {
      update('Timer', 'setState', () => setA(a + 1));
      update('Timer', 'setState', () => setB(b + 1));
      finish('timer');
    }, 5);
  };
  return (
    <button id="timer" type="button" onClick={go}>
      timer {a} {b}
    </button>
  );
});

export const Fetch = named('Fetch', () => {
  useCount('Fetch');
  const [path, setPath] = useState('');
  const go = async () => {
    begin('fetch');
    const response = await fetch('/api/matrix?delay=5');
    const answer: { path: string } = await response.json();
    update('Fetch', 'setState', () => setPath(answer.path));
    finish('fetch');
  };
  return (
    <button id="fetch" type="button" onClick={go}>
      fetch {path}
    </button>
  );
});

export const Flush = named('Flush', () => {
  useCount('Flush');
  const [n, setN] = useState(0);
  const go = () => {
    begin('flush');
    flushSync(() => update('Flush', 'setState', () => setN(1)));
    flushSync(() => update('Flush', 'setState', () => setN(2)));
    finish('flush');
  };
  return (
    <button id="flush" type="button" onClick={go}>
      flush {n}
    </button>
  );
});
