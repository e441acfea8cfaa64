import { escapeStart } from './escape.ts';

/** A Markdown table; cells are Markdown already. `numeric` columns stand to the right. "" without rows. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly boolean[] = [],
): string => {
  const rule = head.map((_, index) => (numeric[index] ? '---:' : '---'));
  return rows.length === 0 ? '' : [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

/** A Markdown list; items are Markdown already. "" without items. */
export const list = (items: readonly string[], ordered = false): string =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${escapeStart(item)}`).join('\n');
