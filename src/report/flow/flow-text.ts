import { plural } from '../../analysis/findings/words.ts';
import type { FlowRow, FlowRows } from './flow-rows.ts';

/** Longer labels stand out of the column instead of pushing all numbers to the right. */
const MAX_LABEL = 76;

/** The sentence that says what a flow leaves out; "" where it leaves out nothing. */
export const leftOut = ({ left }: FlowRows): string =>
  left === 0 ? '' : `… ${plural(left, 'more branch', 'more branches')}, see the JSON report`;

/**
 * A cascade as lines of text: what happened, how long it took, what is to be said of it.
 *
 *     click "Add to cart"                    940 ms
 *     └─ handleAddToCart CartButton          8.2 ms
 *        └─ POST /api/cart/items 201         120 ms  server 38 ms
 */
export const flowText = (flow: FlowRows): readonly string[] => {
  const indents = indentsOf(flow.rows);
  const texts = flow.rows.map((row, index) => `${indents[index] ?? ''}${row.label}`);
  const width = texts.reduce((widest, text) => Math.max(widest, Math.min(MAX_LABEL, text.length)), 0);
  const lines = flow.rows.map(({ duration, note }, index) =>
    `${(texts[index] ?? '').padEnd(width)}  ${duration.padStart(8)}  ${note}`.trimEnd(),
  );
  const rest = leftOut(flow);
  return rest === '' ? lines : [...lines, rest];
};

/** What stands before each label: the branches of the rows above it. */
const indentsOf = (rows: readonly FlowRow[]): readonly string[] => {
  const below: string[] = [];
  return rows.map(({ parent, isLast }) => {
    const indent = below[parent];
    below.push(indent === undefined ? '' : `${indent}${isLast ? '   ' : '│  '}`);
    return indent === undefined ? '' : `${indent}${isLast ? '└─ ' : '├─ '}`;
  });
};
