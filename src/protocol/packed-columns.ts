import type { Change } from './facts/change.ts';
import type { CommitFact, RenderColumns } from './facts/commit-facts.ts';
import type { InstanceColumns, TypesFact } from './facts/component-types.ts';
import type { Fact } from './facts/fact.ts';
import { createNumberPacker, createNumberUnpacker } from './packed-numbers.ts';
import { type Microseconds, type Milliseconds, UNMEASURED } from './units.ts';

/** `RenderColumns` as they travel: row by row, each number told by how it differs from what stands near it. */
export interface PackedRenders {
  readonly rows: number;
  readonly packed: string;
  readonly changeSets: readonly (readonly Change[])[];
}

/** `InstanceColumns` as they travel. */
export interface PackedInstances {
  readonly rows: number;
  readonly packed: string;
  readonly keys: readonly string[];
}

export interface PackedCommitFact extends Omit<CommitFact, 'renders'> {
  readonly renders: PackedRenders;
}
export interface PackedTypesFact extends Omit<TypesFact, 'instances'> {
  readonly instances: PackedInstances;
}

/** What the agent sends. The decoder makes the `Fact` of it that it stands for. */
export type WireFact = Exclude<Fact, CommitFact | TypesFact> | PackedCommitFact | PackedTypesFact;

/** The row of one kind of column at one index. */
type RowOf<Columns, Lists extends keyof Columns> = { readonly [Column in Exclude<keyof Columns, Lists>]: number };
export type RenderNumbers = RowOf<RenderColumns, 'changeSets'>;
export type InstanceNumbers = RowOf<InstanceColumns, 'keys'>;

/** Writes rows one after another. */
export interface RowPacker<Row> {
  readonly add: (row: Row) => void;
  readonly rows: () => number;
  readonly text: () => string;
}

/** Characters that a row takes at least. */
const MIN_RENDER = 7;
const MIN_INSTANCE = 5;

/** Times are kept to the microsecond. */
const micro = (time: Milliseconds): Microseconds | null => (time === UNMEASURED ? null : Math.round(time * 1_000));
const milli = (time: Microseconds | null): Milliseconds => (time === null ? UNMEASURED : time / 1_000);
const minus = (one: number | null, other: number): number | null => (one === null ? null : one - other);
const plus = (one: number | null, other: number): number | null => (one === null ? null : one + other);

/** Renders come parents first, so that a row's parent is a few rows before it, and in the order in which they began, mostly. */
export const createRenderPacker = (): RowPacker<RenderNumbers> => {
  const numbers = createNumberPacker();
  let rows = 0;
  let component = 0;
  let start: Microseconds = 0;
  return {
    add: (row) => {
      const begin = micro(row.start);
      const self = micro(row.self);
      numbers.addSigned(row.component - component);
      numbers.add(row.parent < 0 ? 0 : rows - row.parent);
      numbers.addOptional(minus(begin, start));
      numbers.addOptional(self);
      numbers.addOptional(minus(micro(row.subtree), self ?? 0));
      numbers.add(row.flags);
      numbers.add(row.changes + 1);
      component = row.component;
      start = begin ?? start;
      rows++;
    },
    rows: () => rows,
    text: numbers.text,
  };
};

/** null for a text that is not of so many rows. Its numbers may still be anything: the decoder looks at each. */
export const unpackRenders = ({ rows, packed, changeSets }: PackedRenders): RenderColumns | null => {
  if (rows * MIN_RENDER > packed.length) return null;
  const numbers = createNumberUnpacker(packed);
  const component: number[] = [];
  const parent: number[] = [];
  const start: number[] = [];
  const self: number[] = [];
  const subtree: number[] = [];
  const flags: number[] = [];
  const changes: number[] = [];
  let lastComponent = 0;
  let lastStart: Microseconds = 0;
  for (let row = 0; row < rows; row++) {
    lastComponent += numbers.nextSigned();
    component.push(lastComponent);
    const above = numbers.next();
    parent.push(above === 0 ? -1 : row - above);
    const begin = plus(numbers.nextOptional(), lastStart);
    lastStart = begin ?? lastStart;
    start.push(milli(begin));
    const own = numbers.nextOptional();
    self.push(milli(own));
    subtree.push(milli(plus(numbers.nextOptional(), own ?? 0)));
    flags.push(numbers.next());
    changes.push(numbers.next() - 1);
  }
  return numbers.isAtEnd() ? { component, parent, start, self, subtree, flags, changes, changeSets } : null;
};

/** Instances come parents first; most owners are parents. */
export const createInstancePacker = (): RowPacker<InstanceNumbers> => {
  const numbers = createNumberPacker();
  let rows = 0;
  let id = 0;
  let type = 0;
  return {
    add: (row) => {
      numbers.addSigned(row.id - id);
      numbers.addSigned(row.type - type);
      numbers.addOptional(row.parent === 0 ? null : row.id - row.parent);
      numbers.addOptional(row.owner === 0 ? null : row.parent - row.owner);
      numbers.add(row.key + 1);
      id = row.id;
      type = row.type;
      rows++;
    },
    rows: () => rows,
    text: numbers.text,
  };
};

/** As `unpackRenders`. */
export const unpackInstances = ({ rows, packed, keys }: PackedInstances): InstanceColumns | null => {
  if (rows * MIN_INSTANCE > packed.length) return null;
  const numbers = createNumberUnpacker(packed);
  const id: number[] = [];
  const type: number[] = [];
  const parent: number[] = [];
  const owner: number[] = [];
  const key: number[] = [];
  let lastId = 0;
  let lastType = 0;
  for (let row = 0; row < rows; row++) {
    lastId += numbers.nextSigned();
    lastType += numbers.nextSigned();
    const toParent = numbers.nextOptional();
    const above = toParent === null ? 0 : lastId - toParent;
    const toOwner = numbers.nextOptional();
    id.push(lastId);
    type.push(lastType);
    parent.push(above);
    owner.push(toOwner === null ? 0 : above - toOwner);
    key.push(numbers.next() - 1);
  }
  return numbers.isAtEnd() ? { id, type, parent, owner, key, keys } : null;
};
