import { formatPlace } from '../../analysis/findings/words.ts';
import type { SourcePlace } from '../../analysis/model/source-place.ts';
import type { Block, Column, Span, Table, Text } from './report-document.ts';

export const code = (text: string): Span => ({ kind: 'code', text });
export const strong = (text: string): Span => ({ kind: 'strong', text });
export const aside = (text: string): Span => ({ kind: 'aside', text });

/** `src/App.tsx:31` as code; says so where the line is of built code. */
export const placeText = (place: SourcePlace): Text => [
  code(formatPlace(place)),
  ...(place.mapped ? [] : [' (built code)']),
];

/** `, src/App.tsx:31` behind something; nothing for an unknown place. */
export const atPlace = (place: SourcePlace | null): Text => (place === null ? [] : [', ', ...placeText(place)]);

export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });

/** No block at all without items. */
export const list = (items: readonly Text[], ordered = false): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered, items }];

export const words = (...titles: readonly string[]): readonly Column[] =>
  titles.map((title) => ({ title, isNumber: false }));
export const numbers = (...titles: readonly string[]): readonly Column[] =>
  titles.map((title) => ({ title, isNumber: true }));

/** No block at all without rows. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
): readonly Table[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }]);

/** No block at all without content. */
export const folded = (summary: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'folded', summary: [summary], blocks }];
