import { type ComponentType, memo, type ReactNode, useCallback, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { named, parent, useCounter } from './counter.tsx';

// Props of a child C: what differs by value, by reference, and who made it.

interface Props {
  readonly v?: unknown;
  readonly o?: unknown;
  readonly on?: () => unknown;
  readonly children?: ReactNode;
}
function C({ v, o, on, children }: Props) {
  return (
    <span data-v={String(v)} data-o={o === undefined ? 0 : 1} data-on={on === undefined ? 0 : 1}>
      {children}
    </span>
  );
}
const M = memo(C);
const sameJson = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
const DeepMemo = memo(C, sameJson);
const ByReference = memo(C, (one, other) => one.o === other.o && one.v === other.v);
const AlwaysSame = memo(C, () => true);

// one value per render: equal content, never the same object
const withPayload = (make: (n: number) => unknown) => parent((n) => <M o={make(n)} />);

class Money {
  readonly amount: number;
  constructor(amount: number) {
    this.amount = amount;
  }
}
const TAG = Symbol('tag');
const cyclic = (n: number) => {
  const node: { n: number; self?: unknown } = { n };
  node.self = node;
  return node;
};

function Icon({ on }: { on?: () => unknown }) {
  return <i data-on={on === undefined ? 0 : 1} />;
}

function RenderProp({ children }: { children: () => ReactNode }) {
  return <span>{children()}</span>;
}
const MemoRenderProp = memo(RenderProp);

function Shows({ data }: { data: { n: number } }) {
  return <i>{data.n}</i>;
}
const MemoShows = memo(Shows);
const mutated = (Child: ComponentType<{ data: { n: number } }>) =>
  named('Parent', function Parent() {
    const [n, go] = useCounter();
    const data = useRef({ n: 0 });
    data.current.n = n;
    return (
      <div>
        {go}
        <Child data={data.current} />
      </div>
    );
  });

const withCallback = named('Parent', function Parent() {
  const [n, go] = useCounter();
  const on = useCallback(() => n, [n]);
  return (
    <div>
      {go}
      <M on={on} />
    </div>
  );
});
const withStableCallback = named('Parent', function Parent() {
  const [, go] = useCounter();
  const on = useCallback(() => 1, []);
  return (
    <div>
      {go}
      <M on={on} />
    </div>
  );
});
const withUnstableMemo = named('Parent', function Parent() {
  const [, go] = useCounter();
  const options = { a: 1 };
  const o = useMemo(() => ({ options }), [options]);
  return (
    <div>
      {go}
      <M o={o} />
    </div>
  );
});
function useOptions() {
  return { a: 1 };
}
const withCustomHook = named('Parent', function Parent() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <M o={useOptions()} />
    </div>
  );
});

export const propPages: Record<string, ComponentType> = {
  valueAndFunction: parent((n) => <M v={n} on={() => 1} />),
  valueAndData: parent((n) => <M v={n} o={{ a: 1 }} />),
  dataAndFunction: parent(() => <M o={{ a: 1 }} on={() => 1} />),
  propAdded: parent((n) => (n === 0 ? <M /> : <M v={1} />)),
  propRemoved: parent((n) => (n === 0 ? <M v={1} /> : <M />)),
  comparatorDeepRight: parent(() => <DeepMemo o={{ a: 1 }} />),
  comparatorDeepChanged: parent((n) => <DeepMemo o={{ n }} />),
  comparatorByReference: parent(() => <ByReference o={{ a: 1 }} />),
  comparatorTooLazy: parent((n) => <AlwaysSame v={n} />),
  equalArray: withPayload(() => [1, 2, { a: 3 }]),
  changedDeep: withPayload((n) => ({ a: { b: { c: [n] } } })),
  equalMap: withPayload(() => new Map([['a', { b: 1 }]])),
  changedMap: withPayload((n) => new Map([['a', n]])),
  equalSet: withPayload(() => new Set([1, 2])),
  changedSet: withPayload((n) => new Set([n])),
  equalDate: withPayload(() => new Date(0)),
  changedDate: withPayload((n) => new Date(n)),
  equalFrozen: withPayload(() => Object.freeze({ a: Object.freeze([1]) })),
  equalNullPrototype: withPayload(() => Object.assign(Object.create(null), { a: 1 })),
  equalSymbolKey: withPayload(() => ({ [TAG]: 1 })),
  changedSymbolKey: withPayload((n) => ({ [TAG]: n })),
  equalCycle: withPayload(() => cyclic(1)),
  changedCycle: withPayload((n) => cyclic(n)),
  equalInstance: withPayload(() => new Money(1)),
  changedInstance: withPayload((n) => new Money(n)),
  getter: withPayload(() => ({
    get a() {
      return 1;
    },
  })),
  getterBesideChange: withPayload((n) => ({
    n,
    get a() {
      return 1;
    },
  })),
  typedArrayEqual: withPayload(() => new Uint8Array([1, 2])),
  typedArrayChanged: withPayload((n) => new Uint8Array([n])),
  largeEqual: withPayload(() => Array.from({ length: 2000 }, (_, i) => i)),
  functionInData: parent(() => <M o={{ add: () => 1 }} />),
  boundFunction: parent((n) => <M on={String.bind(null, n)} />),
  elementWithFunction: parent(() => <M v={<Icon on={() => 1} />} />),
  elementChanged: parent((n) => <M v={<b>{n}</b>} />),
  elementOtherType: parent((n) => <M v={n % 2 === 0 ? <b /> : <i />} />),
  childrenText: parent((n) => <M>{n}</M>),
  childrenFunction: parent(() => <MemoRenderProp>{() => <b>x</b>}</MemoRenderProp>),
  callbackChangedDependency: withCallback,
  callbackStable: withStableCallback,
  memoUnstableDependency: withUnstableMemo,
  customHookObject: withCustomHook,
  mutatedInPlace: mutated(Shows),
  mutatedUnderMemo: mutated(MemoShows),
  portalChild: parent(() => createPortal(<C v={1} />, document.body)),
};
