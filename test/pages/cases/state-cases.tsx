import {
  Component,
  type ComponentType,
  useEffect,
  useLayoutEffect,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { Go } from './go.tsx';

// State of the component itself.

function OwnState() {
  const [n, setN] = useState(0);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      {n}
    </div>
  );
}

function SameValue() {
  const [n, setN] = useState(0);
  return (
    <div>
      <Go onGo={() => setN(0)} />
      {n}
    </div>
  );
}

function EqualObject() {
  const [o, setO] = useState({ a: 1 });
  return (
    <div>
      <Go onGo={() => setO({ a: 1 })} />
      {o.a}
    </div>
  );
}

function Reducer() {
  const [n, dispatch] = useReducer((before: number, by: number) => before + by, 0);
  return (
    <div>
      <Go onGo={() => dispatch(2)} />
      {n}
    </div>
  );
}

class ClassState extends Component<object, { n: number }> {
  override state = { n: 0 };
  override render() {
    return (
      <div>
        <Go onGo={() => this.setState({ n: this.state.n + 1 })} />
        {this.state.n}
      </div>
    );
  }
}

class Forced extends Component {
  override render() {
    return (
      <div>
        <Go onGo={() => this.forceUpdate()} />
        forced
      </div>
    );
  }
}

const listeners = new Set<() => void>();
let snapshot: readonly number[] = [1];
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
function Store() {
  const value = useSyncExternalStore(subscribe, () => snapshot);
  const change = (next: readonly number[]) => {
    snapshot = next;
    for (const listener of [...listeners]) listener();
  };
  const equal = new URLSearchParams(location.search).has('equal');
  return (
    <div>
      <Go onGo={() => change(equal ? [1] : [2])} />
      {value.join()}
    </div>
  );
}

function EffectCascade() {
  const [n, setN] = useState(0);
  const [doubled, setDoubled] = useState(0);
  useEffect(() => setDoubled(n * 2), [n]);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      {doubled}
    </div>
  );
}

function LayoutCascade() {
  const [n, setN] = useState(0);
  const [doubled, setDoubled] = useState(0);
  useLayoutEffect(() => setDoubled(n * 2), [n]);
  return (
    <div>
      <Go onGo={() => setN(n + 1)} />
      {doubled}
    </div>
  );
}

function useThree() {
  const [a] = useState('a');
  const [b] = useState('b');
  const [c, setC] = useState(0);
  return { a, b, c, setC };
}
function CustomHook() {
  const { a, b, c, setC } = useThree();
  return (
    <div>
      <Go onGo={() => setC(c + 1)} />
      {a}
      {b}
      {c}
    </div>
  );
}

function FlushTwice() {
  const [n, setN] = useState(0);
  const go = () => {
    flushSync(() => setN(1));
    flushSync(() => setN(2));
  };
  return (
    <div>
      <Go onGo={go} />
      {n}
    </div>
  );
}

function AwaitedFetch() {
  const [n, setN] = useState(0);
  const go = async () => {
    setN(1);
    await fetch('/api/later?delay=20');
    setN(2);
  };
  return (
    <div>
      <Go onGo={go} />
      {n}
    </div>
  );
}

export const stateCases: Record<string, ComponentType> = {
  S01: OwnState,
  S19: SameValue,
  S21: EqualObject,
  reducer: Reducer,
  classState: ClassState,
  S37: Forced,
  S24: Store,
  S25: EffectCascade,
  layoutCascade: LayoutCascade,
  S45: CustomHook,
  S52: FlushTwice,
  S29: AwaitedFetch,
};
