import { escapeStart } from './escape.ts';

/** A Markdown table; cells are Markdown already. "" without rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A Markdown list; items are Markdown already. "" without items. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${escapeStart(item)}`).join('\n');
