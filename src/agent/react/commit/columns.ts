import type { Bailout, Change, FactId, RenderColumns } from '../../../protocol/facts.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';

/** One render, as the walk sees it. */
export interface RenderRow {
  readonly component: FactId;
  readonly parent: number;
  readonly start: Milliseconds;
  readonly self: Milliseconds;
  readonly subtree: Milliseconds;
  readonly flags: number;
  readonly changes: readonly Change[];
}

/** Collects the renders of one commit in columns; equal lists of changes are kept once. */
export interface ColumnBuilder {
  /** Returns the row's index. */
  readonly add: (row: RenderRow) => number;
  readonly addBailout: (type: FactId, by: Bailout['by']) => void;
  readonly length: () => number;
  readonly columns: () => RenderColumns;
  readonly bailouts: () => readonly Bailout[];
  /** Earliest measured start, UNMEASURED if none was. */
  readonly firstStart: () => Milliseconds;
}

export const createColumnBuilder = (): ColumnBuilder => {
  const component: FactId[] = [];
  const parent: number[] = [];
  const start: Milliseconds[] = [];
  const self: Milliseconds[] = [];
  const subtree: Milliseconds[] = [];
  const flags: number[] = [];
  const changes: number[] = [];
  const changeSets: (readonly Change[])[] = [];
  const setIndexes = new Map<string, number>();
  const skipped = new Map<FactId, Record<Bailout['by'], number>>();
  let first = UNMEASURED;

  const setIndex = (set: readonly Change[]): number => {
    if (set.length === 0) return -1;
    const key = JSON.stringify(set);
    const known = setIndexes.get(key);
    if (known !== undefined) return known;
    const index = changeSets.push(set) - 1;
    setIndexes.set(key, index);
    return index;
  };

  return {
    add: (row) => {
      component.push(row.component);
      parent.push(row.parent);
      start.push(row.start);
      self.push(row.self);
      subtree.push(row.subtree);
      flags.push(row.flags);
      changes.push(setIndex(row.changes));
      if (row.start !== UNMEASURED && (first === UNMEASURED || row.start < first)) first = row.start;
      return component.length - 1;
    },
    addBailout: (type, by) => {
      const counts = skipped.get(type) ?? { memo: 0, trial: 0, element: 0 };
      counts[by]++;
      skipped.set(type, counts);
    },
    length: () => component.length,
    columns: () => ({ component, parent, start, self, subtree, flags, changes, changeSets }),
    bailouts: () =>
      [...skipped].flatMap(([type, counts]): Bailout[] =>
        (['memo', 'trial', 'element'] as const)
          .filter((by) => counts[by] > 0)
          .map((by) => ({ type, count: counts[by], by })),
      ),
    firstStart: () => first,
  };
};
