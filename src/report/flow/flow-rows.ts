import { largest, smallest } from '../../analysis/extent.ts';
import { requestTemplate, shortTemplate } from '../../analysis/findings/request-identity.ts';
import { formatMs, plural } from '../../analysis/findings/words.ts';
import { groupBy } from '../../analysis/group-by.ts';
import type { FlowBadge, FlowNode } from './flow-node.ts';

export interface FlowRowsOptions {
  /** Rows in all; what is left out is counted. */
  readonly rows: number;
  /** Rows of renders below one commit; 0: none, not even their count. */
  readonly rendersPerCommit: number;
  readonly depth: number;
}

const DEFAULTS: FlowRowsOptions = { rows: 80, rendersPerCommit: 12, depth: 24 };

/** Fewer requests of one kind are told one by one. */
const FOLD_REQUESTS = 3;

/** One line of a cascade in a report: short enough to be read, where the panel's tree shows all. */
export interface FlowRow {
  /** Index of the row above it; -1 for the first. */
  readonly parent: number;
  /** Nothing follows below the same row, told or left out. */
  readonly isLast: boolean;
  readonly label: string;
  /** Verdict, counts and what is unsure of its cause; "" for nothing. */
  readonly note: string;
  /** "" where it is instant or not measured. */
  readonly duration: string;
  readonly badge: FlowBadge | null;
  /** What it stands for; null where it stands for several, or counts what is left out. */
  readonly node: FlowNode | null;
}

export interface FlowRows {
  /** Parents stand before their children. */
  readonly rows: readonly FlowRow[];
  /** Branches that found no room, without what is below them. */
  readonly left: number;
}

/** A cascade as rows, depth first: renders flat with their paths, requests of one kind folded. */
export const flowRows = (root: FlowNode, options: Partial<FlowRowsOptions> = {}): FlowRows => {
  const limits = { ...DEFAULTS, ...options };
  const rows: FlowRow[] = [{ ...toRow(root, ''), parent: -1, isLast: true }];
  let left = 0;
  // Depth first without recursion; the last pushed comes first.
  const work = [...branches(root, 0, 1, limits)];
  for (let next = work.pop(); next; next = work.pop()) {
    if (rows.length >= limits.rows) {
      left++;
      continue;
    }
    rows.push(next.row);
    if (next.row.node && next.row.node.kind !== 'renders') {
      for (const branch of branches(next.row.node, rows.length - 1, next.depth + 1, limits)) work.push(branch);
    }
  }
  return { rows, left };
};

type Item = Omit<FlowRow, 'parent' | 'isLast'>;

interface Branch {
  readonly row: FlowRow;
  readonly depth: number;
}

const branches = (node: FlowNode, parent: number, depth: number, limits: FlowRowsOptions): readonly Branch[] => {
  if (depth > limits.depth) return [];
  const items = itemsBelow(node, limits);
  return items
    .map((item, index) => ({ row: { ...item, parent, isLast: index === items.length - 1 }, depth }))
    .reverse();
};

/** Renders first, flat; then what the step caused. */
const itemsBelow = (node: FlowNode, limits: FlowRowsOptions): readonly Item[] => {
  const steps = node.children.filter((child) => child.kind !== 'renders' && !isQuiet(child));
  return [
    ...(limits.rendersPerCommit > 0 ? renderItems(node, limits.rendersPerCommit) : []),
    ...foldRequests(steps.map(joinEffect)),
  ];
};

const renderItems = (node: FlowNode, most: number): readonly Item[] => {
  const renders = flatten(node, most);
  const shown = renders.reduce((sum, { node: group }) => sum + (group.renders?.count ?? 0), 0);
  const hidden = countRenders(node) - shown;
  const rest = hidden > 0 ? [folded(`… ${plural(hidden, 'more render')}`, '')] : [];
  return [...renders.map((render) => toRow(render.node, render.path)), ...rest];
};

const folded = (label: string, duration: string): Item => ({ label, note: '', duration, badge: null, node: null });

/** An effect that only made a request shares its line: `effect in CartRow → GET /api/stock/4`. */
const joinEffect = (node: FlowNode): FlowNode => {
  const [child, ...others] = node.children;
  if (node.step?.kind !== 'effect' || child?.step?.kind !== 'request' || others.length > 0) return node;
  return { ...child, label: [...node.label, { role: 'text', text: '→' }, ...child.label] };
};

/** Requests that caused nothing and ask for records of one kind: `effect in CartRow → GET /api/stock/:id × 5`. */
const foldRequests = (nodes: readonly FlowNode[]): readonly Item[] => {
  const groups = groupBy(nodes, (node) => foldedLabel(node) ?? node.key);
  return [...groups].flatMap(([label, group]): readonly Item[] =>
    group.length < FOLD_REQUESTS
      ? group.map((node) => toRow(node, ''))
      : [folded(`${label} × ${group.length}`, formatMs(spanOf(group)))],
  );
};

const foldedLabel = (node: FlowNode): string | null => {
  const template = node.step?.kind === 'request' && node.children.length === 0 ? requestTemplate(node.step) : null;
  if (template === null) return null;
  const arrow = node.label.findIndex(({ text }) => text === '→');
  const before = node.label.slice(0, arrow + 1).map(({ text }) => `${text} `);
  return before.join('') + shortTemplate(template);
};

const spanOf = (nodes: readonly FlowNode[]): number => {
  const starts = nodes.flatMap((node) => node.at ?? []);
  const ends = nodes.flatMap((node) => (node.at === null ? [] : node.at + (node.duration ?? 0)));
  return largest(ends) - smallest(starts);
};

/** Effects that caused nothing, and paints: true, and of no use in a text. */
const isQuiet = (node: FlowNode): boolean =>
  node.children.length === 0 && (node.step?.kind === 'effect' || node.step?.kind === 'paint');

interface FlatRender {
  readonly node: FlowNode;
  /** Names of the renders above it, each followed by ` › `. */
  readonly path: string;
}

/**
 * Renders of a commit as a flat list with their paths, outermost first: `App › Cart › CartItem × 20`. Where there are
 * too many, those that could be avoided and those that took longest stay.
 */
const flatten = (commit: FlowNode, most: number): readonly FlatRender[] => {
  const all: (FlatRender & { readonly order: number })[] = [];
  const work = commit.children
    .filter((child) => child.kind === 'renders')
    .map((node) => ({ node, path: '' }))
    .reverse();
  for (let next = work.pop(); next; next = work.pop()) {
    all.push({ ...next, order: all.length });
    const path = `${next.path}${next.node.renders?.name ?? ''} › `;
    // Below a mount all is mounted: its top says it.
    if (next.node.badge === 'mount') continue;
    const below = next.node.children.map((node) => ({ node, path })).reverse();
    for (const node of below) work.push(node);
  }
  const weight = (node: FlowNode): number =>
    (node.badge === 'avoidable' ? 1e9 : 0) + (node.renders?.self ?? 0) * 1000 + (node.renders?.count ?? 0);
  return all
    .toSorted((a, b) => weight(b.node) - weight(a.node))
    .slice(0, most)
    .toSorted((a, b) => a.order - b.order);
};

const countRenders = (node: FlowNode): number => {
  let count = 0;
  const work = node.children.filter((child) => child.kind === 'renders');
  for (let next = work.pop(); next; next = work.pop()) {
    count += next.renders?.count ?? 0;
    if (next.badge !== 'mount') for (const child of next.children) work.push(child);
  }
  return count;
};

const toRow = (node: FlowNode, path: string): Item => {
  const label = node.label.map((part) => part.text).join(' ');
  const notes = [node.badgeText, evidenceNote(node)].filter((note) => note !== '' && node.badge !== 'handler');
  return {
    label: `${shorten(path)}${label}`,
    note: notes.join(' · '),
    duration: node.duration === null ? '' : formatMs(node.duration),
    badge: node.badge,
    node,
  };
};

/** The component right above is enough to find a place. */
const shorten = (path: string): string => path.split(' › ').slice(-2).join(' › ');

const evidenceNote = ({ evidence }: FlowNode): string =>
  evidence === null || evidence === 'observed' ? '' : evidence === 'unknown' ? 'cause unknown' : evidence;
