import { plural } from '../../analysis/findings/words.ts';
import type { FlowNode } from '../flow/flow-node.ts';
import { type FlowRow, flowRows } from '../flow/flow-rows.ts';
import { labelText } from './mermaid-text.ts';

export interface DiagramLimits {
  readonly nodes: number;
  readonly edges: number;
  /** Of the whole text. */
  readonly characters: number;
}

/** Inside of a report: what can still be read. */
export const READABLE: DiagramLimits = { nodes: 80, edges: 150, characters: 20_000 };

/** What Mermaid draws at all, in its own words `maxEdges` 500 and `maxTextSize` 50 000. */
export const DRAWABLE: DiagramLimits = { nodes: 480, edges: 500, characters: 50_000 };

/** Lines of renders below one commit: the diagram is about what set off what. */
const RENDERS_PER_COMMIT = 4;

/** Colours of outlines only: their fill and text are those of the reader's theme. */
const CLASSES: readonly string[] = [
  'classDef avoidable stroke:#d07a12,stroke-width:3px',
  'classDef failed stroke:#d93025,stroke-width:3px',
  'classDef request stroke:#1e8e5a,stroke-width:2px',
  'classDef commit stroke:#6c5ce7,stroke-width:2px',
  'classDef aside stroke-dasharray:4 3',
];

/**
 * A cascade as a Mermaid flowchart. A full arrow: the cause was seen; dotted: its label says how it
 * is known; without a head: it is not.
 *
 *     click --> handleAddToCart --> POST /api/cart/items --> setItems → commit 2
 */
export const flowDiagram = (root: FlowNode, limits: DiagramLimits = READABLE): readonly string[] => {
  const { rows, left } = flowRows(root, { rows: limits.nodes - 1, rendersPerCommit: RENDERS_PER_COMMIT });
  const lines: string[] = [HEAD];
  // Room for the sentence about what is left out.
  let room = limits.characters - HEAD.length - CLASSES.join('\n').length - 200;
  let edges = 0;
  const add = (line: string): boolean => {
    room -= line.length + 1;
    if (room < 0) return false;
    lines.push(line);
    return true;
  };
  const drawn = new Set<number>();
  const byStep = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (row.node?.kind === 'reference') continue;
    const edge =
      drawn.has(row.parent) && edges < limits.edges - 1 ? `\n${edgeTo(row, `n${row.parent}`, `n${index}`)}` : '';
    if (!add(`${nodeOf(row, index)}${edge}`)) break;
    if (edge !== '') edges++;
    drawn.add(index);
    for (const id of row.node?.stepIds ?? []) if (row.node?.kind === 'step') byStep.set(id, index);
  }
  for (const row of rows) {
    const target = row.node?.kind === 'reference' ? byStep.get(row.node.stepId ?? '') : undefined;
    if (target === undefined || target === row.parent || !drawn.has(row.parent) || edges >= limits.edges - 1) continue;
    if (add(`  n${row.parent} -.-> n${target}`)) edges++;
  }
  const references = rows.filter(({ node }) => node?.kind === 'reference').length;
  const missing = left + rows.length - references - drawn.size;
  if (missing > 0)
    lines.push(`  more["… ${plural(missing, 'more branch', 'more branches')}, see the JSON report"]:::aside`);
  return [...lines, ...CLASSES.map((line) => `  ${line}`)].flatMap((line) => line.split('\n'));
};

const HEAD = 'flowchart LR';

const nodeOf = (row: FlowRow, index: number): string => {
  const aside = [row.duration, row.note].filter((text) => text !== '').join(' · ');
  const label = `"${labelText(row.label)}${aside === '' ? '' : `<br/>${labelText(aside)}`}"`;
  const kind = classOf(row);
  const shape =
    row.node?.kind === 'interaction'
      ? `([${label}])`
      : row.node?.step?.kind === 'request'
        ? `{{${label}}}`
        : `[${label}]`;
  return `  n${index}${shape}${kind === '' ? '' : `:::${kind}`}`;
};

const classOf = ({ node, badge }: FlowRow): string => {
  if (badge === 'failed') return 'failed';
  if (badge === 'avoidable' && node?.kind === 'renders') return 'avoidable';
  if (node === null) return 'aside';
  const kind = node.step?.kind;
  return kind === 'request' || kind === 'commit' ? kind : '';
};

const edgeTo = ({ node }: FlowRow, from: string, to: string): string => {
  const evidence = node?.evidence ?? null;
  if (evidence === 'unknown') return `  ${from} -.- ${to}`;
  return evidence === null || evidence === 'observed' ? `  ${from} --> ${to}` : `  ${from} -.-> ${to}`;
};
