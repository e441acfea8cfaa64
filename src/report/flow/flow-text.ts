import { requestTemplate, shortTemplate } from '../../analysis/findings/request-identity.ts';
import { formatMs, plural } from '../../analysis/findings/words.ts';
import type { FlowNode } from './flow-node.ts';

export interface FlowTextOptions {
  /** Lines in all; what is left out is counted. */
  readonly lines: number;
  /** Lines of renders below one commit. */
  readonly rendersPerCommit: number;
  readonly depth: number;
}

const DEFAULTS: FlowTextOptions = { lines: 80, rendersPerCommit: 12, depth: 24 };

/** Longer labels stand out of the column instead of pushing all numbers to the right. */
const MAX_LABEL = 76;

/** Fewer requests of one kind are told one by one. */
const FOLD_REQUESTS = 3;

interface Row {
  readonly text: string;
  readonly badge: string;
  readonly duration: string;
}

/** A cascade as lines of text, with what stands at their ends in columns. */
export const flowText = (root: FlowNode, options: Partial<FlowTextOptions> = {}): readonly string[] => {
  const limits = { ...DEFAULTS, ...options };
  const rows: Row[] = [toRow(root, '', '')];
  let left = 0;
  // Depth first without recursion; the last pushed comes first.
  const work = [...branches(root, '', 1, limits)];
  for (let next = work.pop(); next; next = work.pop()) {
    if (rows.length >= limits.lines) {
      left++;
      continue;
    }
    rows.push(next.row);
    if (next.node) work.push(...branches(next.node, next.indent, next.depth + 1, limits));
  }
  const width = Math.min(MAX_LABEL, Math.max(...rows.map((row) => row.text.length)));
  const badges = Math.max(...rows.map((row) => row.badge.length));
  const lines = rows.map(({ text, badge, duration }) =>
    badge === '' && duration === ''
      ? text
      : `${text.padEnd(width)}  ${badge.padEnd(badges)}  ${duration.padStart(8)}`.trimEnd(),
  );
  return left > 0 ? [...lines, `… ${plural(left, 'more branch', 'more branches')}, see the JSON report`] : lines;
};

interface Item {
  readonly node: FlowNode;
  /** Names of the renders above it, each followed by ` › `. */
  readonly path: string;
}

interface Branch {
  readonly row: Row;
  readonly node: FlowNode | null;
  /** What stands before the branches of this one. */
  readonly indent: string;
  readonly depth: number;
}

const branches = (node: FlowNode, indent: string, depth: number, limits: FlowTextOptions): readonly Branch[] => {
  if (depth > limits.depth) return [];
  const items = itemsBelow(node, limits);
  return items
    .map((item, index) => {
      const isLast = index === items.length - 1;
      const prefix = `${indent}${isLast ? '└─ ' : '├─ '}`;
      return {
        row: 'node' in item ? toRow(item.node, prefix, item.path) : { ...item, text: prefix + item.text },
        node: 'node' in item && item.node.kind !== 'renders' ? item.node : null,
        indent: `${indent}${isLast ? '   ' : '│  '}`,
        depth,
      };
    })
    .reverse();
};

/** Renders first, flat; then what the step caused. */
const itemsBelow = (node: FlowNode, limits: FlowTextOptions): readonly (Item | Row)[] => {
  const renders = flatten(node, limits.rendersPerCommit);
  const shown = renders.reduce((sum, { node: group }) => sum + (group.renders?.count ?? 0), 0);
  const hidden = countRenders(node) - shown;
  const steps = node.children.filter((child) => child.kind !== 'renders' && !isQuiet(child));
  return [
    ...renders,
    ...(hidden > 0 ? [{ text: `… ${plural(hidden, 'more render')}`, badge: '', duration: '' }] : []),
    ...foldRequests(steps.map(joinEffect)),
  ];
};

/** An effect that only made a request shares its line: `effect in CartRow → GET /api/stock/4`. */
const joinEffect = (node: FlowNode): FlowNode => {
  const [child, ...others] = node.children;
  if (node.step?.kind !== 'effect' || child?.step?.kind !== 'request' || others.length > 0) return node;
  return { ...child, label: [...node.label, { role: 'text', text: '→' }, ...child.label] };
};

/** Requests that caused nothing and ask for records of one kind: `effect in CartRow → GET /api/stock/:id × 5`. */
const foldRequests = (nodes: readonly FlowNode[]): readonly (Item | Row)[] => {
  const groups = new Map<string, FlowNode[]>();
  for (const node of nodes) {
    const key = foldedLabel(node) ?? node.key;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups].flatMap(([label, group]): readonly (Item | Row)[] =>
    group.length < FOLD_REQUESTS
      ? group.map((node) => ({ node, path: '' }))
      : [{ text: `${label} × ${group.length}`, badge: '', duration: formatMs(spanOf(group)) }],
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
  return Math.max(...ends) - Math.min(...starts);
};

/** Effects that caused nothing, and paints: true, and of no use in a text. */
const isQuiet = (node: FlowNode): boolean =>
  node.children.length === 0 && (node.step?.kind === 'effect' || node.step?.kind === 'paint');

/**
 * Renders of a commit as a flat list with their paths, outermost first: `App › Cart › CartItem × 20`. Where there are
 * too many, those that could be avoided and those that took longest stay.
 */
const flatten = (commit: FlowNode, most: number): readonly Item[] => {
  const all: (Item & { readonly order: number })[] = [];
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
    work.push(...below);
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
    if (next.badge !== 'mount') work.push(...next.children);
  }
  return count;
};

const toRow = (node: FlowNode, prefix: string, path: string): Row => {
  const label = node.label.map((part) => part.text).join(' ');
  const notes = [node.badgeText, evidenceNote(node)].filter((note) => note !== '' && node.badge !== 'handler');
  return {
    text: `${prefix}${shorten(path)}${label}`,
    badge: notes.join(' · '),
    duration: node.duration === null ? '' : formatMs(node.duration),
  };
};

/** The component right above is enough to find a place. */
const shorten = (path: string): string => path.split(' › ').slice(-2).join(' › ');

const evidenceNote = ({ evidence }: FlowNode): string =>
  evidence === null || evidence === 'observed' ? '' : evidence === 'unknown' ? 'cause unknown' : evidence;
