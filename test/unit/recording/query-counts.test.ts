import { describe, expect, it } from 'vitest';
import { readSqlPanel } from '../../../src/recording/query-counts.ts';

/** As django-debug-toolbar 3.8.1 writes it; newer ones give the list a class. */
const database = (name: string, words: string) => `
    <li>
      <strong><span class="djdt-color" data-djdt-styles="backgroundColor:rgb(205, 0, 9)"></span> ${name}</strong>
      ${words}
    </li>
  `;
const panel = (databases: string, list = '<ul>') => ({
  content: `\n${list}\n  ${databases}\n</ul>\n\n<table><tr><td>SELECT 99 similar</td></tr></table>`,
  scripts: [],
});
const abbr = (text: string) => `<abbr title="Similar queries are queries with the same SQL (1 of 2).">${text}</abbr>`;
const NINE = `2.32 ms (9 queries\n      \n        including ${abbr('8 similar')}\n      and ${abbr('2 duplicates')}\n      )`;

describe('the SQL panel of the Django Debug Toolbar', () => {
  it('counts queries, similar ones and duplicates', () => {
    const counts = { queries: 9, similar: 8, duplicates: 2, ms: 2.32 };
    expect(readSqlPanel(panel(database('default', NINE)))).toEqual(counts);
    expect(readSqlPanel(panel(database('default', NINE), '<ul class="djdt-databaseLegend">'))).toEqual(counts);
  });

  it.each([
    ['one query', '0.11 ms (1 query\n )', { queries: 1, similar: 0, duplicates: 0, ms: 0.11 }],
    ['none similar', '1.00 ms (3 queries\n      )', { queries: 3, similar: 0, duplicates: 0, ms: 1 }],
    [
      'no duplicates',
      `1.00 ms (3 queries including ${abbr('2 similar')}\n )`,
      { queries: 3, similar: 2, duplicates: 0, ms: 1 },
    ],
    [
      'German',
      `2,32 ms (9 Abfragen inklusive ${abbr('8 ähnlich')} und ${abbr('2 Duplikate')})`,
      { queries: 9, similar: 8, duplicates: 2, ms: 2.32 },
    ],
    [
      'thousands',
      `1,234.50 ms (1,234 queries including ${abbr('1,200 similar')} )`,
      { queries: 1234, similar: 1200, duplicates: 0, ms: 1234.5 },
    ],
    ['French thousands', `1 234,50 ms (1 234 requêtes )`, { queries: 1234, similar: 0, duplicates: 0, ms: 1234.5 }],
  ])('%s', (_, words, counts) => {
    expect(readSqlPanel(panel(database('default', words)))).toEqual(counts);
  });

  it('adds databases up, whatever their names', () => {
    const both = database('replica 7 (99 queries)', '1.50 ms (2 queries )') + database('default', NINE);
    expect(readSqlPanel(panel(both))).toEqual({ queries: 11, similar: 8, duplicates: 2, ms: 3.82 });
  });

  it('is nothing without a query', () => {
    expect(readSqlPanel({ content: '<ul>\n  \n</ul>\n<p>No SQL queries were recorded.</p>', scripts: [] })).toEqual({
      queries: 0,
      similar: 0,
      duplicates: 0,
      ms: 0,
    });
  });

  it('tells a request that the toolbar holds no longer', () => {
    const content = '<p>Data for this panel isn&#x27;t available anymore. Please reload the page and retry.</p>';
    expect(readSqlPanel({ content, scripts: [] })).toBe('gone');
  });

  it.each<[string, unknown]>([
    ['no JSON object', 'hello'],
    ['null', null],
    ['no content', { scripts: [] }],
    ['content that is no text', { content: 7 }],
    ['a page', { content: '<!doctype html><h1>Not found</h1>' }],
    ['a script', { content: '<ul><li><script>alert(1)</script> 1.00 ms (1 query)</li></ul>' }],
    ['more similar ones than queries', panel(database('x', `1.00 ms (2 queries including ${abbr('3 similar')})`))],
    [
      'more duplicates than similar ones',
      panel(database('x', `1.00 ms (9 queries including ${abbr('3 similar')} and ${abbr('4 duplicates')})`)),
    ],
    ['a count that is none', panel(database('x', '1.00 ms (99999999999 queries)'))],
    ['no time', panel(database('x', '(9 queries)'))],
    ['a list that never ends', { content: '<ul><li>1.00 ms (9 queries)</li>' }],
    ['an item that never ends', { content: '<ul><li>1.00 ms (9 queries)</ul>' }],
  ])('refuses %s', (_, answer) => {
    expect(readSqlPanel(answer)).toBe('foreign');
  });

  it('is done at once with what was made to keep it busy', () => {
    for (const text of ['1'.repeat(200_000), '<'.repeat(200_000), '<strong>'.repeat(50_000), '1 '.repeat(100_000)]) {
      expect(readSqlPanel(panel(database('x', text)))).toBe('foreign');
      expect(readSqlPanel(panel(`<li>${text}</li>`))).toBe('foreign');
      expect(readSqlPanel(panel(`<li>${text.slice(0, 19_000)}</li>`))).toBe('foreign');
    }
  });
});
