import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import { buildDocument } from '../../../../src/report/document/build-document.ts';
import type { Block } from '../../../../src/report/document/report-document.ts';
import { toMarkdown } from '../../../../src/report/markdown.ts';
import { HOSTILE, hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

// What GitHub's own grammar makes of a report: as many headings, tables, lists and fences as the document has, whatever
// the page is called, and no HTML but what folds.

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const all = (node: Nodes): readonly Nodes[] => ['children' in node ? node.children.flatMap(all) : [], node].flat();

const ofType = <T extends Nodes['type']>(nodes: readonly Nodes[], type: T): readonly Extract<Nodes, { type: T }>[] =>
  nodes.filter((node): node is Extract<Nodes, { type: T }> => node.type === type);

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'folded' ? [block, ...flat(block.blocks)] : [block]));

const shapeOf = (analysis: Analysis) => {
  const { sections } = buildDocument(analysis);
  const blocks = flat(sections.flatMap((section) => section.blocks));
  const kinds = (...wanted: readonly Block['kind'][]) => blocks.filter(({ kind }) => wanted.includes(kind));
  return {
    headings: sections.length + 1,
    tables: kinds('table').map((block) => (block.kind === 'table' ? block.rows.length + 1 : 0)),
    cells: kinds('table').flatMap((block) => (block.kind === 'table' ? block.columns.length : 0)),
    lists: kinds('list').map((block) => (block.kind === 'list' ? block.items.length : 0)),
    fences: kinds('code', 'flow').length,
    folded: kinds('folded').length,
  };
};

describe.each([
  { what: 'a shop', analysis: shopAnalysis() },
  { what: 'a page with hostile names', analysis: hostileAnalysis() },
])('the Markdown of $what, read by a GitHub-flavoured parser', ({ analysis }) => {
  const nodes = all(parse(toMarkdown(analysis)));
  const shape = shapeOf(analysis);

  it('has the headings, tables, lists and fences of the document, and no others', () => {
    const tables = ofType(nodes, 'table');
    expect(ofType(nodes, 'heading')).toHaveLength(shape.headings);
    expect(tables.map(({ children }) => children.length)).toEqual(shape.tables);
    expect(ofType(nodes, 'list').map(({ children }) => children.length)).toEqual(shape.lists);
    expect(ofType(nodes, 'code')).toHaveLength(shape.fences);
    expect(ofType(nodes, 'thematicBreak')).toEqual([]);
    expect(ofType(nodes, 'blockquote')).toEqual([]);
  });

  it('has as many cells in each row as there are columns', () => {
    const rows = ofType(nodes, 'table').map(({ children }) => [...new Set(children.map((row) => row.children.length))]);
    expect(rows).toEqual(shape.cells.map((cells) => [cells]));
  });

  it('has no HTML but what folds', () => {
    const html = ofType(nodes, 'html').map(({ value }) => value);
    expect(html.filter((value) => !/^<details>\n<summary>[^<>]*<\/summary>$|^<\/details>$/.test(value))).toEqual([]);
    expect(html.filter((value) => value === '</details>')).toHaveLength(shape.folded);
  });

  it('has no picture, no struck text, no footnote, no task; links are addresses that stand there as text', () => {
    for (const type of ['image', 'delete', 'footnoteReference', 'definition', 'linkReference'] as const) {
      expect(ofType(nodes, type)).toEqual([]);
    }
    expect(ofType(nodes, 'listItem').filter(({ checked }) => typeof checked === 'boolean')).toEqual([]);
    for (const link of ofType(nodes, 'link')) {
      expect(link.url).toMatch(/^(https?|mailto):/);
      expect(link.children.map((child) => ('value' in child ? child.value : ''))).toEqual([
        link.url.replace(/^mailto:/, ''),
      ]);
    }
  });

  it('hides and reorders nothing', () => {
    const text = nodes.map((node) => ('value' in node ? node.value : '')).join('\n');
    // the only sign of ours that cannot be seen keeps a name from being called
    expect(text.replaceAll('@\u200b', '@')).not.toMatch(/[^\P{C}\n]/u);
  });
});

it('a hostile name still can be read as it is', () => {
  const text = all(parse(toMarkdown(hostileAnalysis())))
    .map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : ''))
    .join('');
  for (const name of [HOSTILE[0], HOSTILE[4], HOSTILE[14]]) expect(text).toContain(name);
});
