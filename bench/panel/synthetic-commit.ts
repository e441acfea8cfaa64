import type { Change } from '../../src/protocol/facts/change.ts';
import { type CommitFact, RenderFlag } from '../../src/protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../src/protocol/units.ts';
import type { ComponentTree } from './component-tree.ts';
import type { Random } from './random.ts';

const change = (kind: Change['kind'], name: string, equality: Change['equality'], from = 0, hook = -1): Change => ({
  kind,
  name,
  hook,
  equality,
  before: '1',
  after: '2',
  from,
  dependencies: null,
});

/** What may differ. The first belongs to the component that was updated. */
const CHANGE_SETS: readonly (readonly Change[])[] = [
  [change('state', '', 'different', 0, 0)],
  [change('prop', 'value', 'different', 2)],
  [change('prop', 'onSelect', 'same-text', 3)],
  [change('prop', 'style', 'equal-data', 4), change('prop', 'onSelect', 'same-text', 3)],
  [change('context', 'Theme', 'equal-data', 2)],
];
/** Change sets by component type (its id modulo the length): a component is mostly handed the same way wherever it stands. */
const HABITS: readonly [number, ...number[]] = [-1, 1, 2, 1, -1, 3, 1, -1, 4];
/** One render in so many has a new value after all. */
const SURPRISE = 8;

export interface CommitSpec {
  readonly id: number;
  readonly update: number;
  readonly at: Milliseconds;
  /** Index in the tree of the first component that renders. */
  readonly from: number;
  /** How many of its subtree render, in tree order, itself included. */
  readonly count: number;
  readonly isMount: boolean;
}

export interface MadeCommit {
  readonly fact: CommitFact;
  readonly end: Milliseconds;
}

/** Own time of one render: most are short, some are not. */
const selfTime = (random: Random): Milliseconds => Math.round((0.005 + random.next() ** 6 * 1.2) * 1000) / 1000;

const habitOf = (tree: ComponentTree, index: number, random: Random): number => {
  if (random.between(1, SURPRISE) === 1) return 1;
  return HABITS[(tree.typeOf[index] ?? 0) % HABITS.length] ?? HABITS[0];
};

/** A commit in which a part of a tree renders, depth first. */
export const makeCommit = (tree: ComponentTree, random: Random, spec: CommitSpec): MadeCommit => {
  const { from, count, at } = spec;
  const component: number[] = [];
  const parent: number[] = [];
  const self: number[] = [];
  const flags: number[] = [];
  const changes: number[] = [];
  for (let row = 0; row < count; row++) {
    const above = (tree.parentOf[from + row] ?? -1) - from;
    component.push(from + row + 1);
    parent.push(row === 0 || above < 0 ? -1 : above);
    self.push(selfTime(random));
    const set = row === 0 ? 0 : habitOf(tree, from + row, random);
    changes.push(spec.isMount ? -1 : set);
    const update = row === 0 ? RenderFlag.ownUpdate : RenderFlag.newProps + RenderFlag.parentRendered;
    flags.push(spec.isMount ? RenderFlag.mount : update);
  }
  const { start, subtree, end } = placeInTime(at, parent, self);
  return {
    end,
    fact: {
      kind: 'commit',
      id: spec.id,
      renderer: 1,
      root: 1,
      renderStart: at,
      commitStart: end,
      layoutEnd: end + 0.3,
      updates: spec.isMount ? [] : [spec.update],
      isMount: spec.isMount,
      isHydration: false,
      didError: false,
      renders: { component, parent, start, self, subtree, flags, changes, changeSets: CHANGE_SETS },
      bailouts: [{ type: 5, count: 3, by: 'memo' }],
      unmounted: [],
      spent: 0.1,
      budgetEnded: false,
    },
  };
};

/** Renders follow one another; a parent begins with its own time and lasts until its last child is done. */
const placeInTime = (at: Milliseconds, parent: readonly number[], self: readonly number[]) => {
  const start: number[] = [];
  let clock = at;
  for (const own of self) {
    start.push(clock);
    clock += own;
  }
  const subtree = [...self];
  for (let row = parent.length - 1; row > 0; row--) {
    const above = parent[row] ?? UNMEASURED;
    if (above >= 0) subtree[above] = (subtree[above] ?? 0) + (subtree[row] ?? 0);
  }
  return { start, subtree, end: clock };
};
