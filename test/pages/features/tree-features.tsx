import { Component, forwardRef, memo, PureComponent, type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { useCount } from '../matrix/counted.ts';
import { begin, body, committed, finish, named, update } from '../matrix/truth.ts';

// Shapes of a tree, and every way to skip a render, on any React ≥ 16.

function useGo(id: string, component: string): readonly [number, () => void] {
  const [n, setN] = useState(0);
  const go = () => {
    begin(id);
    update(component, 'setState', () => setN(n + 1));
    finish(id);
  };
  return [n, go];
}

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static displayName = 'Boundary';
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidMount() {
    committed('Boundary');
  }
  override componentDidUpdate() {
    committed('Boundary');
  }
  override render() {
    body('Boundary');
    return this.state.failed ? <i id="failed">failed</i> : this.props.children;
  }
}

const Throws = named('Throws', ({ broken }: { broken: boolean }) => {
  useCount('Throws');
  if (broken) throw new Error('planted');
  return <i>fine</i>;
});

export const Failing = named('Failing', () => {
  useCount('Failing');
  const [n, go] = useGo('failing', 'Failing');
  return (
    <p>
      <button id="failing" type="button" onClick={go}>
        failing {n}
      </button>
      <Boundary>
        <Throws broken={n > 0} />
      </Boundary>
    </p>
  );
});

const InPortal = named('InPortal', ({ n }: { n: number }) => {
  useCount('InPortal');
  return <i>{n}</i>;
});

export const Portal = named('Portal', () => {
  useCount('Portal');
  const [n, go] = useGo('portal', 'Portal');
  return (
    <p>
      <button id="portal" type="button" onClick={go}>
        portal {n}
      </button>
      {createPortal(<InPortal n={n} />, document.body)}
    </p>
  );
});

class Pure extends PureComponent<{ tone: string }> {
  static displayName = 'Pure';
  override render() {
    body('Pure');
    return <i>{this.props.tone}</i>;
  }
}

class Refuses extends Component<{ n: number }> {
  static displayName = 'Refuses';
  override shouldComponentUpdate() {
    return false;
  }
  override render() {
    body('Refuses');
    return <i>{this.props.n}</i>;
  }
}

/** Not a rule of its own: it renders whenever its parent does. */
class Derived extends Component<{ tone?: string }, { tone: string }> {
  static displayName = 'Derived';
  override state = { tone: '' };
  static getDerivedStateFromProps({ tone = '' }: { tone?: string }): { tone: string } {
    return { tone };
  }
  override render() {
    body('Derived');
    return <i>{this.state.tone}</i>;
  }
}

const Ref = forwardRef<HTMLElement, { tone: string }>(function Ref({ tone }, ref) {
  body('Ref');
  return <i ref={ref}>{tone}</i>;
});
const MemoRef = memo(
  forwardRef<HTMLElement, { tone: string }>(function MemoRef({ tone }, ref) {
    body('MemoRef');
    return <i ref={ref}>{tone}</i>;
  }),
);
Object.assign(Ref, { displayName: 'Ref' });
Object.assign(MemoRef, { displayName: 'MemoRef' });
const MemoClass = memo(Derived);
const Compared = memo(
  named('Compared', function Compared({ item }: { item: { id: number } }) {
    body('Compared');
    return <i>{item.id}</i>;
  }),
  (before, after) => before.item.id === after.item.id,
);

export const Wrapped = named('Wrapped', () => {
  useCount('Wrapped');
  const [n, go] = useGo('wrapped', 'Wrapped');
  return (
    <p>
      <button id="wrapped" type="button" onClick={go}>
        wrapped {n}
      </button>
      <Pure tone="dark" />
      <Refuses n={n} />
      <Derived tone="dark" />
      <MemoRef tone="dark" />
      <MemoClass tone="dark" />
      <Compared item={{ id: 1 }} />
      <Ref tone="dark" />
    </p>
  );
});
