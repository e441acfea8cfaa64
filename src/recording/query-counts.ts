import type { Milliseconds } from '../protocol/units.ts';
import { textOf } from './har-reader.ts';

/** What the Django Debug Toolbar counted while it answered one request. */
export interface QueryCounts {
  readonly queries: number;
  /** Queries whose SQL another one has too, with other parameters or the same. */
  readonly similar: number;
  /** Those of them whose parameters are the same too. */
  readonly duplicates: number;
  /** Time in all databases. */
  readonly ms: Milliseconds;
}

/** Counts of one request, read from its toolbar at the user's wish. */
export interface RequestQueryCounts extends QueryCounts {
  /** Id that the toolbar gave the request: `djdt-store-id` or `djdt-request-id`. */
  readonly request: string;
}

/** `gone`: the toolbar holds the request no longer. `foreign`: the answer is none of its SQL panel. */
export type SqlPanel = QueryCounts | 'gone' | 'foreign';

/** Nobody waits for more; what is larger was not counted. */
const MOST_QUERIES = 1_000_000;

/** Characters of the list of databases, some 500 each. */
const LONGEST_LIST = 20_000;

/** `1 234` or `1,234`, as the server's language writes it. */
const COUNT = String.raw`\d[\d\s.,'’]*?`;
/**
 * One database. The words are in the server's language, the order is not: time, then how many, similar, duplicates.
 *
 *     2.32 ms (9 queries including 8 similar and 2 duplicates)
 */
const DATABASE = new RegExp(
  String.raw`^(\d[\d\s.,'’]*) ms \((${COUNT}) [^\d()]+(?:(${COUNT}) [^\d()]+(?:(${COUNT}) [^\d()]+)?)?\)$`,
);

const readCount = (digits: string | undefined): number => Number((digits ?? '0').replaceAll(/\D/g, ''));

/** Two decimals, behind a point or a comma. */
const readTime = (digits: string): Milliseconds => {
  const [, whole = digits, decimals = '0'] = /^(.*)[.,](\d{2})$/.exec(digits.trim()) ?? [];
  return Number(`${whole.replaceAll(/\D/g, '')}.${decimals}`);
};

const readDatabase = (item: string): QueryCounts | null => {
  // the name of the database may hold anything
  const text = item
    .replace(/<strong>[\s\S]*?<\/strong>/, '')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=\))/g, '')
    .trim();
  const parts = DATABASE.exec(text);
  if (parts === null) return null;
  const [, time = '', queries, similar, duplicates] = parts;
  const counts = { queries: readCount(queries), similar: readCount(similar), duplicates: readCount(duplicates) };
  const fits =
    counts.queries <= MOST_QUERIES && counts.similar <= counts.queries && counts.duplicates <= counts.similar;
  return fits ? { ...counts, ms: readTime(time) } : null;
};

/**
 * Reads the toolbar's answer to `render_panel/?…&panel_id=SQLPanel`: JSON whose `content` is HTML that begins with one
 * list item for each database. Nothing of it is ever shown or run: numbers come out, or nothing. Never throws.
 *
 * @param answer the parsed JSON.
 */
export const readSqlPanel = (answer: unknown): SqlPanel => {
  const content = textOf(answer, 'content').trimStart();
  if (/^<p>[^<>]*<\/p>\s*$/.test(content)) return 'gone';
  const list = /^<ul(?: class="[\w -]*")?>([\s\S]*?)<\/ul>/.exec(content)?.[1];
  if (list === undefined || list.length > LONGEST_LIST) return 'foreign';
  const items = list.split('</li>');
  // what stands behind the last item
  if (items.pop()?.trim() !== '') return 'foreign';
  let sum: QueryCounts = { queries: 0, similar: 0, duplicates: 0, ms: 0 };
  for (const item of items) {
    const counts = readDatabase(item);
    if (counts === null) return 'foreign';
    sum = {
      queries: sum.queries + counts.queries,
      similar: sum.similar + counts.similar,
      duplicates: sum.duplicates + counts.duplicates,
      ms: sum.ms + counts.ms,
    };
  }
  return sum;
};
