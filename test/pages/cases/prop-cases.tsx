import { type ComponentType, memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

// Props: what differs between two renders of C, the parent's counter being the only state.

function useCounter() {
  const [n, setN] = useState(0);
  return [
    n,
    <button id="go" type="button" onClick={() => setN((before) => before + 1)} key="go">
      {n}
    </button>,
  ] as const;
}

function C({ v, o, on, children }: { v?: number; o?: object; on?: () => unknown; children?: ReactNode }) {
  return (
    <span data-v={v} data-o={o === undefined ? 0 : 1} data-on={on === undefined ? 0 : 1}>
      {children}
    </span>
  );
}
const M = memo(C);
const MWithComparator = memo(C, () => false);

function plainChild() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <C />
    </div>
  );
}
function samePrimitive() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <C v={1} />
    </div>
  );
}
function memoSamePrimitive() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <M v={1} />
    </div>
  );
}
function inlineArrow() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <M on={() => 1} />
    </div>
  );
}
function inlineObject() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <M o={{ a: 1 }} />
    </div>
  );
}
function jsxChildren() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <M>
        <b>x</b>
      </M>
    </div>
  );
}
function comparator() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <MWithComparator v={1} />
    </div>
  );
}
function changedClosure() {
  const [n, go] = useCounter();
  return (
    <div>
      {go}
      <M on={() => n} />
    </div>
  );
}
function changedPrimitive() {
  const [n, go] = useCounter();
  return (
    <div>
      {go}
      <M v={n} />
    </div>
  );
}
function changedObject() {
  const [n, go] = useCounter();
  return (
    <div>
      {go}
      <M o={{ n }} />
    </div>
  );
}
function unstableDependency() {
  const [, go] = useCounter();
  const options = { a: 1 };
  const on = useCallback(() => options.a, [options]);
  return (
    <div>
      {go}
      <M on={on} />
    </div>
  );
}

let runs = 0;
function Impure() {
  const seen = useRef(0);
  seen.current++;
  useEffect(() => {
    runs++;
  });
  return <i>impure</i>;
}
function impureChild() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <Impure />
    </div>
  );
}

let outside = 0;
function ReadsOutside() {
  return <i>{outside}</i>;
}
function outsideChild() {
  const [, go] = useCounter();
  outside++;
  return (
    <div data-runs={runs}>
      {go}
      <ReadsOutside />
    </div>
  );
}

function Wrap({ children }: { children: ReactNode }) {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      {children}
    </div>
  );
}
function stableChildren() {
  return (
    <Wrap>
      <C v={1} />
    </Wrap>
  );
}

const named = (name: string, Parent: () => ReactNode): ComponentType =>
  Object.defineProperty(Parent, 'name', { value: name });

export const propCases: Record<string, ComponentType> = {
  S02: named('Parent', plainChild),
  S03: named('Parent', samePrimitive),
  S04: named('Parent', memoSamePrimitive),
  S05: named('Parent', inlineArrow),
  S06: named('Parent', inlineObject),
  S08: named('Parent', jsxChildren),
  S11: named('Parent', comparator),
  S12: named('Parent', changedClosure),
  changedPrimitive: named('Parent', changedPrimitive),
  changedObject: named('Parent', changedObject),
  S47: named('Parent', unstableDependency),
  S54: named('Parent', impureChild),
  readsOutside: named('Parent', outsideChild),
  S42: stableChildren,
};
