import { Component, type ComponentType, lazy, type ReactNode, StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Go } from '../../test/pages/cases/go.tsx';
import { named, parent, useCounter } from './counter.tsx';

// Identity, boundaries, roots.

function Leaf({ v, o }: { v?: number; o?: object }) {
  return <i data-o={typeof o}>{v}</i>;
}
function Other({ v }: { v?: number }) {
  return <b>{v}</b>;
}

const highOrder = parent(() => {
  const withFrame = () =>
    function Framed() {
      return (
        <p>
          <Leaf v={1} />
        </p>
      );
    };
  const Framed = withFrame();
  return <Framed />;
});

const strict = (child: (n: number) => ReactNode) => {
  const Parent = parent(child);
  return function Strict() {
    return (
      <StrictMode>
        <Parent />
      </StrictMode>
    );
  };
};

class Boundary extends Component<{ children: ReactNode; onReset: (reset: () => void) => void }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidMount() {
    this.props.onReset(() => this.setState({ failed: false }));
  }
  override render() {
    return this.state.failed ? <em>failed</em> : this.props.children;
  }
}
let reset = () => {};
const keepReset = (next: () => void) => {
  reset = next;
};
let failing = new URLSearchParams(location.search).get('case') === 'boundaryRecovers';
function MayFail() {
  if (failing) throw new Error('on purpose');
  return <i>fine</i>;
}
function Recovers() {
  return (
    <div>
      <Go
        onGo={() => {
          failing = false;
          reset();
        }}
      />
      <Boundary onReset={keepReset}>
        <MayFail />
      </Boundary>
    </div>
  );
}
function Fails({ n }: { n: number }) {
  if (n > 0) throw new Error('on purpose');
  return <i>fine</i>;
}
const breaks = named('Parent', function Parent() {
  const [n, go] = useCounter();
  return (
    <div>
      {go}
      <Boundary onReset={keepReset}>
        <Fails n={n} />
      </Boundary>
    </div>
  );
});

/** The whole application is rendered again from outside, as code without state does it. */
const fromOutside = (next: number) =>
  function Host() {
    const [root] = useState(() => createRoot(document.body.appendChild(document.createElement('div'))));
    const [started] = useState(() => {
      setTimeout(() => root.render(<Leaf v={0} />));
      return true;
    });
    return <Go onGo={() => started && root.render(<Leaf v={next} />)} />;
  };

const Loaded = lazy(
  () =>
    new Promise<{ default: ComponentType }>((resolve) =>
      setTimeout(() => resolve({ default: named('Loaded', () => <i>loaded</i>) }), 10),
    ),
);
/** A chunk of its own, asked for over the network. */
const LazyInner = lazy(() => {
  const url = '/chunk/inner.js?delay=15';
  return import(/* @vite-ignore */ url).then(({ text }: { text: string }) => ({
    default: named('LazyInner', () => <i>{text}</i>),
  }));
});
const lazily = (Child: ComponentType) =>
  named('A', function A() {
    const [open, setOpen] = useState(false);
    return (
      <div>
        <Go onGo={() => setOpen(true)} />
        <Suspense fallback={<em>wait</em>}>{open ? <Child /> : null}</Suspense>
      </div>
    );
  });

export const structurePages: Record<string, ComponentType> = {
  swapComponents: parent((n) => (n % 2 === 0 ? <Leaf v={1} /> : <Other v={1} />)),
  conditional: parent((n) => (n > 0 ? <Leaf v={1} /> : null)),
  unmounts: parent((n) => (n > 0 ? null : <Leaf v={1} />)),
  wrappedInElement: parent((n) =>
    n > 0 ? (
      <section>
        <Leaf v={1} />
      </section>
    ) : (
      <Leaf v={1} />
    ),
  ),
  highOrder,
  keyAndEqualObject: parent((n) => <Leaf key={n} o={{ a: 1 }} />),
  strictChanged: strict((n) => <Leaf v={n} />),
  strictEqualObject: strict(() => <Leaf o={{ a: 1 }} />),
  boundaryRecovers: Recovers,
  boundaryCatches: breaks,
  rootRenderChanged: fromOutside(1),
  rootRenderEqual: fromOutside(0),
  S34: lazily(LazyInner),
  lazyTimed: lazily(Loaded),
};
