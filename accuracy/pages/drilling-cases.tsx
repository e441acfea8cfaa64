import { type ComponentType, memo, type ReactNode, useState } from 'react';
import { named, useCounter } from './counter.tsx';

// Props handed down: who made the first new reference.

interface Handed {
  readonly onPick: () => unknown;
}
function Leaf({ onPick }: Handed) {
  return <i data-on={typeof onPick} />;
}
const MemoLeaf = memo(Leaf);
function Third({ onPick }: Handed) {
  return <MemoLeaf onPick={onPick} />;
}
function Second({ onPick }: Handed) {
  return <Third onPick={onPick} />;
}
function First({ onPick }: Handed) {
  return <Second onPick={onPick} />;
}
const passThrough = named('App', function App() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <First onPick={() => 1} />
    </div>
  );
});

interface Styled {
  readonly style: object;
  readonly title: string;
}
function Box({ style, title }: Styled) {
  return (
    <i title={title} data-keys={Object.keys(style).length}>
      box
    </i>
  );
}
const MemoBox = memo(Box);
function Spreads({ title, ...rest }: Styled) {
  return <MemoBox title={title} {...rest} />;
}
const spread = named('App', function App() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <Spreads title="t" style={{ color: 'red' }} />
    </div>
  );
});

function DefaultsInline({ options = {} }: { options?: object }) {
  return <MemoOptions options={options} />;
}
const NONE = {};
function DefaultsConstant({ options = NONE }: { options?: object }) {
  return <MemoOptions options={options} />;
}
function Options({ options }: { options: object }) {
  return <i>{Object.keys(options).length}</i>;
}
const MemoOptions = memo(Options);
const withDefaults = (Child: ComponentType<{ options?: object }>) =>
  named('App', function App() {
    const [, go] = useCounter();
    return (
      <div>
        {go}
        <Child />
      </div>
    );
  });

/** The middle one wraps what it got: it is the one that makes the new reference. */
function Wraps({ items }: { items: readonly number[] }) {
  return <MemoItems items={items.filter((item) => item > 0)} />;
}
function Items({ items }: { items: readonly number[] }) {
  return <i>{items.length}</i>;
}
const MemoItems = memo(Items);
const ITEMS = [1, 2];
const filtered = named('App', function App() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <Wraps items={ITEMS} />
    </div>
  );
});

/** State above, element made further above: nothing below Shell renders. */
function Shell({ header, children }: { header: ReactNode; children: ReactNode }) {
  const [, go] = useCounter();
  return (
    <div>
      {header}
      {go}
      {children}
    </div>
  );
}
function Composed() {
  return (
    <Shell header={<Leaf onPick={Composed} />}>
      <Leaf onPick={Composed} />
    </Shell>
  );
}

/** Element made by App, unstable, given to Frame, which passes it on. */
function Frame({ slot }: { slot: ReactNode }) {
  return <MemoSlot slot={slot} />;
}
function Slot({ slot }: { slot: ReactNode }) {
  return <div>{slot}</div>;
}
const MemoSlot = memo(Slot);
const slots = named('App', function App() {
  const [, go] = useCounter();
  return (
    <div>
      {go}
      <Frame slot={<b>slot</b>} />
    </div>
  );
});

/** Two siblings: only the one whose state changed renders. */
function Colocated() {
  const [, go] = useCounter();
  return <div>{go}</div>;
}
function Siblings() {
  const [title] = useState('t');
  return (
    <div title={title}>
      <Colocated />
      <Leaf onPick={Siblings} />
    </div>
  );
}

export const drillingPages: Record<string, ComponentType> = {
  passThrough,
  spread,
  defaultInline: withDefaults(DefaultsInline),
  defaultConstant: withDefaults(DefaultsConstant),
  filtered,
  composed: Composed,
  slots,
  siblings: Siblings,
};
