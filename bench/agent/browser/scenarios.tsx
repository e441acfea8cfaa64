import { type ReactNode, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { ScenarioId } from '../scenario.ts';

/** One repetition; waits only where the scenario is not synchronous. */
export type Act = () => void | Promise<void>;

const LEAVES = 5_000;
const CHAINS = 10;
const DEPTH = 500;
const COMMITS = 200;
const COMPONENTS = 50;
const MOUNTED = 2_000;
const BLOCK = 1_000;
const BRANCHES = 10;

/** The one setter that the mounted scenario hands out. */
let bump: () => void = () => {};
let turns = 0;
/**
 * Hands out in an effect, not while rendering: React DevTools runs components once more with hooks of its own, whose setters
 * do nothing.
 */
const useTurn = (): number => {
  const [turn, setTurn] = useState(0);
  useLayoutEffect(() => {
    bump = () => flushSync(() => setTurn(turn + 1));
    turns++;
  }, [turn]);
  return turn;
};

/** Updates that have been committed. */
export const turnsTaken = (): number => turns;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
/** Made once: lists are no part of what is measured. */
const LISTS = new Map([LEAVES, COMPONENTS, MOUNTED].map((count) => [count, numbers(count)]));
const listOf = (count: number): readonly number[] => LISTS.get(count) ?? numbers(count);

interface LeafProps {
  readonly index: number;
  readonly label: string;
  readonly turn: number;
}
const Leaf = ({ index, label }: LeafProps): ReactNode => <i title={label}>{index}</i>;

/** Three plain props, one of them another each time. Nothing changes in the document. */
const Leaves = ({ count }: { readonly count: number }): ReactNode => {
  const turn = useTurn();
  return listOf(count).map((index) => <Leaf key={index} index={index} label="leaf" turn={turn} />);
};

interface ButtonProps {
  readonly index: number;
  readonly label: string;
  readonly onSelect: () => void;
}
const Button = ({ index, label }: ButtonProps): ReactNode => <i title={label}>{index}</i>;

/** The commonest avoidable render: all equal but a closure. */
const Buttons = (): ReactNode => {
  const turn = useTurn();
  return listOf(LEAVES).map((index) => (
    <Button key={index} index={index} label="leaf" onSelect={() => console.log(index, turn)} />
  ));
};

const Link = ({ depth, turn }: { readonly depth: number; readonly turn: number }): ReactNode =>
  depth === 0 ? <i>end</i> : <Link depth={depth - 1} turn={turn} />;
const Chains = (): ReactNode => {
  const turn = useTurn();
  return numbers(CHAINS).map((chain) => <Link key={chain} depth={DEPTH} turn={turn} />);
};

/** The first leaf updates itself; it stands as deep in a small tree as in a large one. */
const Counter = (): ReactNode => <i>{useTurn()}</i>;
const Group = ({ size, isFirst }: { readonly size: number; readonly isFirst: boolean }): ReactNode =>
  size === 1 ? (
    isFirst ? (
      <Counter />
    ) : (
      <Leaf index={0} label="still" turn={0} />
    )
  ) : (
    numbers(BRANCHES).map((branch) => <Group key={branch} size={size / BRANCHES} isFirst={isFirst && branch === 0} />)
  );
const Blocks = ({ leaves }: { readonly leaves: number }): ReactNode =>
  numbers(leaves / BLOCK).map((block) => <Group key={block} size={BLOCK} isFirst={block === 0} />);

const Toggle = (): ReactNode => {
  const turn = useTurn();
  return turn % 2 === 0
    ? null
    : listOf(MOUNTED).map((index) => <Leaf key={index} index={index} label="leaf" turn={0} />);
};

const TIMERS = 5_000;
const PROMISES = 4_800;
const REQUESTS = 200;

/** All at once, as a busy page does; ends when the last has been answered. */
const callNatives = async (): Promise<void> => {
  const timers = new Promise<void>((resolve) => {
    let left = TIMERS;
    for (let timer = 0; timer < TIMERS; timer++) {
      setTimeout(() => {
        left--;
        if (left === 0) resolve();
      });
    }
  });
  let chain = Promise.resolve(0);
  for (let step = 0; step < PROMISES; step++) chain = chain.then((sum) => sum + step);
  const requests = numbers(REQUESTS).map((request) => fetch(`/echo?${request}`).then((answer) => answer.text()));
  await Promise.all([timers, chain, ...requests]);
};

interface Scenario {
  readonly element: (size: number) => ReactNode;
  readonly act: Act;
}

const once: Act = () => bump();

const SCENARIO: Readonly<Record<ScenarioId, Scenario>> = {
  S1: { element: () => <Leaves count={LEAVES} />, act: once },
  S1f: { element: () => <Buttons />, act: once },
  S2: { element: () => <Chains />, act: once },
  S3: { element: (size) => <Blocks leaves={size} />, act: once },
  S4: {
    element: () => <Leaves count={COMPONENTS} />,
    act: () => {
      for (let commit = 0; commit < COMMITS; commit++) bump();
    },
  },
  S5: {
    element: () => <Toggle />,
    act: () => {
      bump();
      bump();
    },
  },
  natives: {
    element: () => null,
    act: () => {
      turns++;
      return callNatives();
    },
  },
};

let root: Root | null = null;

/** Takes away what is mounted, mounts a scenario, and returns its act. */
export const mountScenario = (id: ScenarioId, size: number): Act => {
  root?.unmount();
  const fresh = createRoot(document.querySelector('#root') ?? document.body);
  root = fresh;
  flushSync(() => fresh.render(SCENARIO[id].element(size)));
  return SCENARIO[id].act;
};
