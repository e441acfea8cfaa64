import type { TreeRow } from './tree-rows.ts';

export type TreeMove =
  | { readonly kind: 'select'; readonly index: number }
  | { readonly kind: 'toggle'; readonly key: string; readonly open: boolean };

const PAGE = 12;

/** What a key does in a tree, after the ARIA authoring practices. null for keys that are not the tree's. */
export const treeMove = (key: string, rows: readonly TreeRow[], active: number): TreeMove | null => {
  const row = rows[active];
  const select = (index: number): TreeMove => ({
    kind: 'select',
    index: Math.max(0, Math.min(rows.length - 1, index)),
  });
  switch (key) {
    case 'ArrowDown':
      return select(active + 1);
    case 'ArrowUp':
      return select(active - 1);
    case 'PageDown':
      return select(active + PAGE);
    case 'PageUp':
      return select(active - PAGE);
    case 'Home':
      return select(0);
    case 'End':
      return select(rows.length - 1);
    case 'ArrowRight':
      if (!row || row.node.children.length === 0) return null;
      return row.expanded ? select(active + 1) : { kind: 'toggle', key: row.node.key, open: true };
    case 'ArrowLeft':
      if (!row) return null;
      if (row.expanded) return { kind: 'toggle', key: row.node.key, open: false };
      return row.parent < 0 ? null : select(row.parent);
    case 'Enter':
    case ' ':
      if (!row || row.node.children.length === 0) return null;
      return { kind: 'toggle', key: row.node.key, open: !row.expanded };
    default:
      return null;
  }
};
