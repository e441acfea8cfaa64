import type { TreeRow } from './tree-rows.ts';

export type TreeMove =
  | { readonly kind: 'select'; readonly index: number }
  | { readonly kind: 'toggle'; readonly key: string; readonly open: boolean };

const PAGE = 12;

interface TreeKey {
  readonly keys: readonly string[];
  /** As people read it in the list. */
  readonly shown: string;
  readonly move: (rows: readonly TreeRow[], active: number) => TreeMove | null;
}

const select = (rows: readonly TreeRow[], index: number): TreeMove => ({
  kind: 'select',
  index: Math.max(0, Math.min(rows.length - 1, index)),
});

const branch = (rows: readonly TreeRow[], active: number): TreeRow | null => {
  const row = rows[active];
  return row?.node.hasChildren ? row : null;
};

/** Keys of a tree after the ARIA authoring practices. What binds them and what lists them is this table. */
export const TREE_KEYS = {
  next: { keys: ['ArrowDown'], shown: '↓', move: (rows, active) => select(rows, active + 1) },
  previous: { keys: ['ArrowUp'], shown: '↑', move: (rows, active) => select(rows, active - 1) },
  pageDown: { keys: ['PageDown'], shown: 'Page ↓', move: (rows, active) => select(rows, active + PAGE) },
  pageUp: { keys: ['PageUp'], shown: 'Page ↑', move: (rows, active) => select(rows, active - PAGE) },
  first: { keys: ['Home'], shown: 'Home', move: (rows) => select(rows, 0) },
  last: { keys: ['End'], shown: 'End', move: (rows) => select(rows, rows.length - 1) },
  open: {
    keys: ['ArrowRight'],
    shown: '→',
    move: (rows, active) => {
      const row = branch(rows, active);
      if (!row) return null;
      return row.expanded ? select(rows, active + 1) : { kind: 'toggle', key: row.node.key, open: true };
    },
  },
  close: {
    keys: ['ArrowLeft'],
    shown: '←',
    move: (rows, active) => {
      const row = rows[active];
      if (!row) return null;
      if (row.expanded) return { kind: 'toggle', key: row.node.key, open: false };
      return row.parent < 0 ? null : select(rows, row.parent);
    },
  },
  toggle: {
    keys: ['Enter', ' '],
    shown: 'Enter',
    move: (rows, active) => {
      const row = branch(rows, active);
      return row && { kind: 'toggle', key: row.node.key, open: !row.expanded };
    },
  },
} as const satisfies Record<string, TreeKey>;

const treeKeys: readonly TreeKey[] = Object.values(TREE_KEYS);

/** What a key does in a tree. null for keys that are not the tree's. */
export const treeMove = (key: string, rows: readonly TreeRow[], active: number): TreeMove | null =>
  treeKeys.find(({ keys }) => keys.includes(key))?.move(rows, active) ?? null;
