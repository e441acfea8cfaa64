import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { FlowNode } from '../../../report/flow-tree.ts';
import type { Selection } from '../../state/selection.ts';

/** One visible line of the tree. */
export interface TreeRow {
  readonly node: FlowNode;
  /** From 1, as `aria-level`. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly siblings: number;
  readonly parent: number;
  readonly expanded: boolean;
  /** Of the innermost level above that has one; see `guidesOf`. null: none has. */
  readonly guide: Guide | null;
}

/** Shared by all lines below it: some thousand steps that cause one another would else need as many for each of them. */
export interface Guide {
  /** Does that branch go on below the line? */
  readonly goesOn: boolean;
  readonly outer: Guide | null;
}

/** What is drawn before a line: guides of its `most` innermost levels, outermost first, and how many further out are left out. */
export const guidesOf = (
  { guide, level }: TreeRow,
  most: number,
): { readonly shown: readonly boolean[]; readonly hidden: number } => {
  const shown: boolean[] = [];
  for (let at = guide; at !== null && shown.length < most; at = at.outer) shown.push(at.goesOn);
  return { shown: shown.reverse(), hidden: Math.max(0, level - 2 - shown.length) };
};

/** The visible lines of a tree, top to bottom. */
export const treeRows = (
  root: FlowNode,
  isExpanded: (node: FlowNode) => boolean,
  isShown: (node: FlowNode) => boolean = () => true,
): readonly TreeRow[] => {
  const rows: TreeRow[] = [];
  const stack: Omit<TreeRow, 'expanded'>[] = [
    { node: root, level: 1, position: 1, siblings: 1, parent: -1, guide: null },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, level, position, siblings, guide } = next;
    const children = node.hasChildren && isExpanded(node) ? node.children.filter(isShown) : [];
    const expanded = children.length > 0;
    const index = rows.length;
    rows.push({ ...next, expanded });
    if (!expanded) continue;
    const below = level === 1 ? null : { goesOn: position < siblings, outer: guide };
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (!child) continue;
      stack.push({
        node: child,
        level: level + 1,
        position: at + 1,
        siblings: children.length,
        parent: index,
        guide: below,
      });
    }
  }
  return rows;
};

/**
 * Branches that are open at first: every step, and renders level by level until `budget` lines are used, so that small
 * cascades show whole and large ones stay readable.
 */
export const openAtFirst = (root: FlowNode, budget: number): ReadonlySet<string> => {
  const open = new Set<string>();
  let left = budget;
  let level: readonly FlowNode[] = [root];
  while (level.length > 0) {
    const next: FlowNode[] = [];
    for (const node of level) {
      if (node.kind === 'renders' && !opensAtFirst(node, left)) continue;
      left -= node.children.length;
      open.add(node.key);
      for (const child of node.children) next.push(child);
    }
    level = next;
  }
  return open;
};

/** Folding what is below so many would be felt. */
const MAX_UNSEEN = 1_000;

const opensAtFirst = (node: FlowNode, left: number): boolean =>
  left > 0 && (node.renders?.count ?? 0) <= MAX_UNSEEN && node.children.length <= left;

/** Is this the line of the selected thing? References only point to it. */
export const showsSelection = (node: FlowNode, selection: Selection | null): boolean => {
  if (selection === null || node.kind === 'reference') return false;
  if (selection.kind === 'render') {
    return node.renders?.first.commit === selection.commit && node.renders.indices.includes(selection.index);
  }
  if (selection.kind === 'interaction') return node.kind === 'interaction' && node.stepId === selection.id;
  if (selection.kind === 'step') {
    return node.kind === 'interaction' ? node.stepId === selection.id : node.stepIds.includes(selection.id);
  }
  return false;
};

/** What selecting a line selects. null: nothing stands behind it. */
export const selectionOfNode = (node: FlowNode): Selection | null => {
  if (node.renders) return { kind: 'render', ...node.renders.first };
  if (node.stepId === null) return null;
  return node.kind === 'interaction' || node.kind === 'handler'
    ? { kind: 'interaction', id: node.stepId }
    : { kind: 'step', id: node.stepId };
};

/**
 * Keys of the branches above the selected line, outermost first; null where the tree does not hold it. Renders are only
 * looked through where the selected one lies below them.
 */
export const branchesTo = (
  analysis: Pick<Analysis, 'stepById'>,
  root: FlowNode,
  selection: Selection,
): readonly string[] | null => {
  const lineage = lineageOf(analysis, selection);
  const mayHold = ({ kind, renders }: FlowNode): boolean =>
    kind !== 'renders' ||
    (selection.kind === 'render' &&
      renders?.first.commit === selection.commit &&
      renders.indices.some((index) => lineage.has(index)));
  const stack: Branch[] = [{ node: root, above: null }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (showsSelection(next.node, selection)) return keysAbove(next);
    for (const child of next.node.children) if (mayHold(child)) stack.push({ node: child, above: next });
  }
  return null;
};

interface Branch {
  readonly node: FlowNode;
  readonly above: Branch | null;
}

const keysAbove = ({ above }: Branch): readonly string[] => {
  const keys: string[] = [];
  for (let at = above; at !== null; at = at.above) keys.push(at.node.key);
  return keys.reverse();
};

/** Rows of the selected render and of those that it rendered inside of. */
const lineageOf = ({ stepById }: Pick<Analysis, 'stepById'>, selection: Selection): ReadonlySet<number> => {
  const rows = new Set<number>();
  const commit = selection.kind === 'render' ? stepById.get(selection.commit) : undefined;
  if (selection.kind !== 'render' || commit?.kind !== 'commit') return rows;
  const { parent } = commit.renders.columns;
  for (let row = selection.index; row >= 0 && !rows.has(row); row = parent[row] ?? -1) rows.add(row);
  return rows;
};
