import { createContext, forwardRef, memo, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';

// `?case=<name>`: #go makes the page render again, and something below gets a new reference. Comments mark where it is made.

interface Props {
  readonly o?: object;
  readonly on?: () => unknown;
  readonly children?: ReactNode;
}
const Leaf = memo(function Leaf({ o, on, children }: Props) {
  return (
    <i data-o={typeof o} data-on={typeof on}>
      {children}
    </i>
  );
});

function useGo() {
  const [n, setN] = useState(0);
  const go = (
    <button id="go" type="button" onClick={() => setN((before) => before + 1)}>
      {n}
    </button>
  );
  return [n, go] as const;
}

function Inline() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <Leaf
        o={{ a: 1 }} // made: Inline
      />
    </p>
  );
}

function Variable() {
  const [, go] = useGo();
  const style = { a: 1 }; // made: Variable
  const alias = style;
  return (
    <p>
      {go}
      <Leaf o={alias} />
    </p>
  );
}

function Handler() {
  const [, go] = useGo();
  // made: Handler, on the next line
  function pick() {
    return 1;
  }
  return (
    <p>
      {go}
      <Leaf on={pick} />
    </p>
  );
}

function Spread() {
  const [, go] = useGo();
  const shared = {
    o: { a: 1 }, // made: Spread
  };
  return (
    <p>
      {go}
      <Leaf {...shared} />
    </p>
  );
}

function Middle({ options, ...rest }: { options: object; on: () => unknown }) {
  return <Leaf o={options} {...rest} />;
}
const inRest = () => 1;
function PassThrough() {
  const [, go] = useGo();
  const options = { a: 1 }; // made: PassThrough
  return (
    <p>
      {go}
      <Middle options={options} on={inRest} />
    </p>
  );
}

function Outer(props: { inner: object }) {
  return <Middle options={props.inner} on={inRest} />;
}
function TwoLevels() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <Outer
        inner={{ a: 1 }} // made: TwoLevels
      />
    </p>
  );
}

function RestSpread() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <Middle
        options={stable}
        on={() => 1} // made: RestSpread
      />
    </p>
  );
}
const stable = { a: 1 };

function WithDefault({ o = { a: 1 } }: Props) {
  return <Leaf o={o} />; // the default two lines above makes it
}
function Default() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <WithDefault />
    </p>
  );
}

function Dependency() {
  const [, go] = useGo();
  const options = { a: 1 }; // made: Dependency
  const o = useMemo(() => ({ of: options }), [options]);
  return (
    <p>
      {go}
      <Leaf o={o} />
    </p>
  );
}

function Caller({ options }: { options: object }) {
  const on = useCallback(() => options, [options]);
  return <Leaf on={on} />;
}
function AboveDependency() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <Caller
        options={{ a: 1 }} // made: AboveDependency
      />
    </p>
  );
}

function useOptions() {
  return { options: { a: 1 } };
}
function FromHook() {
  const [, go] = useGo();
  const { options } = useOptions(); // made: FromHook
  return (
    <p>
      {go}
      <Leaf o={options} />
    </p>
  );
}

function Elements() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <Leaf>
        <b>x</b>
        {/* made: Elements, two lines above */}
      </Leaf>
    </p>
  );
}

function Twice() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <Leaf o={{ a: 1 }} />
      <Leaf o={{ a: 1 }} />
    </p>
  );
}

const Fancy = memo(forwardRef<HTMLElement, Props>((_props, ref) => <i ref={ref}>fancy</i>));
function Wrapped() {
  const [, go] = useGo();
  return (
    <p>
      {go}
      <Fancy
        o={{ a: 1 }} // made: Wrapped
      />
    </p>
  );
}

const Unnamed = createContext<object>({});
const Other = createContext<object>({});
const Consumer = memo(function Consumer() {
  useContext(Other);
  return <i>{Object.keys(useContext(Unnamed)).length}</i>;
});
function Provider() {
  const [, go] = useGo();
  const value = { a: 1 }; // made: Provider
  return (
    <Other.Provider value={stable}>
      <Unnamed.Provider value={value}>
        {go}
        <Consumer />
      </Unnamed.Provider>
    </Other.Provider>
  );
}

function OwnProvider({ value, children }: { value: object; children: ReactNode }) {
  return <Unnamed.Provider value={value}>{children}</Unnamed.Provider>;
}
function AboveProvider() {
  const [, go] = useGo();
  return (
    <OwnProvider
      value={{ a: 1 }} // made: AboveProvider
    >
      {go}
      <Consumer />
    </OwnProvider>
  );
}

const cases: Record<string, () => ReactNode> = {
  Inline,
  Variable,
  Handler,
  Spread,
  PassThrough,
  TwoLevels,
  RestSpread,
  Default,
  Dependency,
  AboveDependency,
  FromHook,
  Elements,
  Twice,
  Wrapped,
  Provider,
  AboveProvider,
};
const Case = cases[new URLSearchParams(location.search).get('case') ?? ''];
const root = document.getElementById('root');
if (root !== null && Case !== undefined) createRoot(root).render(<Case />);
