import { describe, expect, it } from 'vitest';
import { inlineParts, markdownBlocks } from '../../../../src/panel/view/report/markdown-blocks.ts';

describe('markdown blocks', () => {
  it('knows what the report uses', () => {
    const text =
      '# Title\n\nsome text  \nmore\n\n- one\n- two\n\n```\n# not a title\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
    expect(markdownBlocks(text)).toEqual([
      { kind: 'heading', level: 1, text: 'Title' },
      { kind: 'paragraph', text: 'some text\nmore' },
      { kind: 'list', items: ['one', 'two'], ordered: false },
      { kind: 'code', text: '# not a title' },
      { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
    ]);
  });

  it('ends a longer fence only with a fence as long', () => {
    expect(markdownBlocks('````\n```\ninside\n````\n')).toEqual([{ kind: 'code', text: '```\ninside' }]);
  });

  it('folds what the report folds, and goes on after it', () => {
    const text = '<details>\n<summary>Code</summary>\n\n**1:** a\n\n```tsx\n<b />\n```\n\n</details>\n\nafter\n';
    expect(markdownBlocks(text)).toEqual([
      {
        kind: 'folded',
        summary: 'Code',
        blocks: [
          { kind: 'paragraph', text: '**1:** a' },
          { kind: 'code', text: '<b />' },
        ],
      },
      { kind: 'paragraph', text: 'after' },
    ]);
    expect(markdownBlocks('<details>\nnever closed')).toEqual([{ kind: 'folded', summary: '', blocks: [] }]);
  });

  it('keeps an escaped bar inside of its cell', () => {
    expect(markdownBlocks('| a |\n| - |\n| x \\| y |')).toEqual([{ kind: 'table', head: ['a'], rows: [['x \\| y']] }]);
  });

  it('ends with any text, also with damaged Markdown', () => {
    expect(markdownBlocks('```\nnever closed')).toEqual([{ kind: 'code', text: 'never closed' }]);
    expect(markdownBlocks('|')).toHaveLength(1);
  });
});

describe('inline parts', () => {
  it('knows code, strong and emphasis', () => {
    expect(inlineParts('a `b` **c** _d_')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'code', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', text: 'c' },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', text: 'd' },
    ]);
  });

  it('shows text of the page as it is, never as markup', () => {
    expect(inlineParts('\\*\\*Add\\*\\* &lt;b&gt; snake_case_name')).toEqual([
      { kind: 'text', text: '**Add** <b> snake_case_name' },
    ]);
  });
});
