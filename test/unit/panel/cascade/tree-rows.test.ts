import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { treeMove } from '../../../../src/panel/view/cascade/tree-keys.ts';
import {
  branchesTo,
  guidesOf,
  openAtFirst,
  selectionOfNode,
  showsSelection,
  treeRows,
} from '../../../../src/panel/view/cascade/tree-rows.ts';
import { buildFlow } from '../../../../src/report/flow-tree.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const analysis = analyze(
  cascade(`
    click "Add" at 0..8 handler App.onAdd
    update App.pending 1 by click
    commit 2..6 by update
      App 3ms state pending 0->1
    fetch POST /api 5..105 by click
    update App.items 106 by fetch
    commit 107..127 by update
      App 18ms state items 0->1
        Cart 10ms props items=different
          Icon*30 0.1ms parent
  `),
);
const root = buildFlow(analysis, 'i1');
const all = () => true;
const text = (row: { readonly node: { readonly label: readonly { readonly text: string }[] } } | undefined) =>
  row?.node.label.map((part) => part.text).join(' ') ?? '';

describe('tree rows', () => {
  it('show only the root when it is closed', () => {
    expect(treeRows(root, () => false)).toHaveLength(1);
  });

  it('are in reading order, with level and place among siblings', () => {
    const rows = treeRows(root, all);
    expect(rows[0]).toMatchObject({ level: 1, position: 1, siblings: 1, parent: -1 });
    for (const [index, row] of rows.entries()) {
      if (index === 0) continue;
      expect(rows[row.parent]?.level).toBe(row.level - 1);
      expect(row.position).toBeLessThanOrEqual(row.siblings);
      expect(guidesOf(row, 99)).toMatchObject({ shown: { length: Math.max(0, row.level - 2) }, hidden: 0 });
    }
  });

  it('draw the lines of the innermost levels, and say how many are left out', () => {
    const chain = Array.from(
      { length: 30 },
      (_, at) => `fetch GET /${at} ${at * 10}..${at * 10 + 5} by ${at === 0 ? 'click' : 'fetch'}`,
    );
    const deep = buildFlow(analyze(cascade(['click "Add" at 0..1', ...chain].join('\n'))), 'i1');
    const last = treeRows(deep, all).at(-1);
    expect(last).toMatchObject({ level: 31 });
    expect(last && guidesOf(last, 10)).toEqual({ shown: Array(10).fill(false), hidden: 19 });
  });

  it('fold equal siblings into one line', () => {
    expect(
      treeRows(root, all)
        .map(text)
        .filter((line) => line.startsWith('Icon')),
    ).toEqual(['Icon × 30']);
  });

  it('open every step at first, and renders while there is room', () => {
    const roomy = openAtFirst(root, 80);
    const narrow = openAtFirst(root, 0);
    const rendersOpen = (open: ReadonlySet<string>) =>
      treeRows(root, all).some(({ node }) => node.kind === 'renders' && open.has(node.key));
    expect(rendersOpen(roomy)).toBe(true);
    expect(rendersOpen(narrow)).toBe(false);
    expect(narrow.has(root.key)).toBe(true);
  });

  it('find the selected thing and the branches above it', () => {
    const icon = treeRows(root, all).find((row) => text(row).startsWith('Icon'));
    const third = { kind: 'render', commit: 'c2', index: 4 } as const;
    expect(icon && showsSelection(icon.node, third)).toBe(true);
    expect(branchesTo(analysis, root, third)?.[0]).toBe(root.key);
    expect(branchesTo(analysis, root, { kind: 'step', id: 'r99' })).toBeNull();
    expect(treeRows(root, all).filter(({ node }) => showsSelection(node, { kind: 'step', id: 'r1' }))).toHaveLength(1);
  });

  it('select what they show', () => {
    for (const { node } of treeRows(root, all)) {
      const selection = selectionOfNode(node);
      if (selection?.kind === 'step' && node.kind !== 'reference') expect(showsSelection(node, selection)).toBe(true);
    }
    expect(selectionOfNode(root)).toEqual({ kind: 'interaction', id: 'i1' });
  });
});

describe('tree keys', () => {
  const rows = treeRows(root, all);

  it('move up, down and to the ends, never out of the tree', () => {
    expect(treeMove('ArrowDown', rows, 0)).toEqual({ kind: 'select', index: 1 });
    expect(treeMove('ArrowUp', rows, 0)).toEqual({ kind: 'select', index: 0 });
    expect(treeMove('End', rows, 0)).toEqual({ kind: 'select', index: rows.length - 1 });
    expect(treeMove('ArrowDown', rows, -1)).toEqual({ kind: 'select', index: 0 });
  });

  it('close with left, then go to the parent', () => {
    expect(treeMove('ArrowLeft', rows, 0)).toEqual({ kind: 'toggle', key: root.key, open: false });
    const leaf = rows.findIndex(({ node }) => node.children.length === 0);
    expect(treeMove('ArrowLeft', rows, leaf)).toEqual({ kind: 'select', index: rows[leaf]?.parent });
  });

  it('open with right, then go to the first child', () => {
    expect(
      treeMove(
        'ArrowRight',
        treeRows(root, () => false),
        0,
      ),
    ).toEqual({ kind: 'toggle', key: root.key, open: true });
    expect(treeMove('ArrowRight', rows, 0)).toEqual({ kind: 'select', index: 1 });
  });

  it('leave other keys to others', () => {
    expect(treeMove('x', rows, 0)).toBeNull();
    expect(treeMove('ArrowRight', rows, -1)).toBeNull();
  });
});
