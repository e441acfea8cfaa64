import type { FactId } from '../../../protocol/facts/cause-ref.ts';
import type { Change } from '../../../protocol/facts/change.ts';
import type { Bailout } from '../../../protocol/facts/commit-facts.ts';
import { createRenderPacker, type PackedRenders } from '../../../protocol/packed-columns.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';

/** One render, as the walk sees it. */
export interface RenderRow {
  readonly component: FactId;
  /** Index of a row before this one, −1 for none. */
  readonly parent: number;
  readonly start: Milliseconds;
  readonly self: Milliseconds;
  readonly subtree: Milliseconds;
  readonly flags: number;
  readonly changes: readonly Change[];
}

/** Collects the renders of one commit; equal lists of changes are kept once. */
export interface ColumnBuilder {
  /** Returns the row's index. */
  readonly add: (row: RenderRow) => number;
  readonly addBailout: (type: FactId, by: Bailout['by']) => void;
  readonly length: () => number;
  readonly packed: () => PackedRenders;
  readonly bailouts: () => readonly Bailout[];
  /** Earliest measured start, UNMEASURED if none was. */
  readonly firstStart: () => Milliseconds;
}

export const createColumnBuilder = (): ColumnBuilder => {
  const renders = createRenderPacker();
  const changeSets: (readonly Change[])[] = [];
  const setIndexes = new Map<string, number>();
  const skipped = new Map<FactId, Record<Bailout['by'], number>>();
  let first = UNMEASURED;
  let last = -1;

  const setIndex = (set: readonly Change[]): number => {
    if (set.length === 0) return -1;
    // siblings render for the same reason, mostly
    if (isSameSet(set, changeSets[last])) return last;
    last = findSet(set);
    return last;
  };

  const findSet = (set: readonly Change[]): number => {
    const key = JSON.stringify(set);
    const known = setIndexes.get(key);
    if (known !== undefined) return known;
    const index = changeSets.push(set) - 1;
    setIndexes.set(key, index);
    return index;
  };

  return {
    add: (row) => {
      const { component, parent, start, self, subtree, flags } = row;
      renders.add({ component, parent, start, self, subtree, flags, changes: setIndex(row.changes) });
      if (row.start !== UNMEASURED && (first === UNMEASURED || row.start < first)) first = row.start;
      return renders.rows() - 1;
    },
    addBailout: (type, by) => {
      const counts = skipped.get(type) ?? { memo: 0, trial: 0, element: 0 };
      counts[by]++;
      skipped.set(type, counts);
    },
    length: renders.rows,
    packed: () => ({ rows: renders.rows(), packed: renders.text(), changeSets }),
    bailouts: () =>
      [...skipped].flatMap(([type, counts]): Bailout[] =>
        (['memo', 'trial', 'element'] as const)
          .filter((by) => counts[by] > 0)
          .map((by) => ({ type, count: counts[by], by })),
      ),
    firstStart: () => first,
  };
};

/** Whether two lists say the same; one with dependencies is looked at more closely elsewhere. */
const isSameSet = (set: readonly Change[], other: readonly Change[] | undefined): boolean =>
  other !== undefined && set.length === other.length && set.every((change, index) => isSame(change, other[index]));

const isSame = (one: Change, other: Change | undefined): boolean =>
  other !== undefined &&
  one.kind === other.kind &&
  one.name === other.name &&
  one.hook === other.hook &&
  one.equality === other.equality &&
  one.before === other.before &&
  one.after === other.after &&
  one.from === other.from &&
  one.dependencies === null &&
  other.dependencies === null;
