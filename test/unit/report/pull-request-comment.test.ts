import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { checkBudget } from '../../../src/analysis/budget/check-budget.ts';
import { compareRecordings } from '../../../src/analysis/compare/compare.ts';
import { pullRequestComment } from '../../../src/report/pull-request-comment.ts';
import { mixedCheck, rowsClick } from '../../support/budget-check.ts';

const before = rowsClick({ rows: '  skipped Row*3 memo' });
const after = rowsClick();
const comparison = compareRecordings([before], [after]);
const check = checkBudget([after], {
  format: 'clickfall-budget',
  version: 1,
  interactions: [{ match: 'click "Add"', renders: 1, avoidable: 3 }],
});

describe('a comment for a pull request', () => {
  it('begins with a marker of its own, which readers do not see', () => {
    expect(pullRequestComment({ name: 'check out -->', comparison, check })).toMatch(
      /^<!-- clickfall check-out- -->\n/,
    );
    const tree = fromMarkdown(pullRequestComment({ name: 'default', comparison, check }));
    expect(tree.children[0]).toMatchObject({ type: 'html', value: '<!-- clickfall default -->' });
  });

  it('shows both sides and the limit in one table, and where it went', () => {
    const text = pullRequestComment({ name: 'default', comparison, check });
    expect(text).toContain('## Clickfall: Over budget, a regression');
    expect(text).toContain('| number | before | after | change | limit |  |');
    expect(text).toContain('| renders | 1 | 4 | +3 | 1 | worse, **over by 3** |');
    expect(text).toContain('| avoidable renders | 0 | 3 | +3 | 3 | worse, within |');
    expect(text).toContain('- renders: Row ×3, App ×1');
    expect(text).toContain('| App › Row | 0 → 3 | 0 → 3 |');
  });

  it('does with one of the two', () => {
    const compared = pullRequestComment({
      name: 'default',
      comparison: compareRecordings([after], [before]),
      check: null,
    });
    expect(compared).toContain('## Clickfall: no regression');
    expect(compared).toContain('| number | before | after | change |  |');
    expect(compared).not.toContain('limit');
    const checked = pullRequestComment({ name: 'default', comparison: null, check: mixedCheck() });
    expect(checked).toContain('## Clickfall: Over budget\n');
    expect(checked).toContain('| number | measured | limit |  |');
    expect(checked).toContain('- click "Pay &amp; Add" is in the budget, and was not recorded.');
    expect(checked).toContain('- Row: renders: 3, limit 2, over by 1');
  });

  it('names what is on one side only', () => {
    const other = rowsClick({ text: 'Other' });
    const moved = { ...other, interactions: other.interactions.map((one) => ({ ...one, type: 'keydown' })) };
    const text = pullRequestComment({
      name: 'default',
      comparison: compareRecordings([before, moved], [after]),
      check: null,
    });
    expect(text).toContain('- Only before: keydown "Other"');
  });

  it('escapes what the page says, and calls nobody', () => {
    const text = pullRequestComment({ name: 'default', comparison: null, check: mixedCheck('<img src=x> @all') });
    expect(text).not.toMatch(/<img|(?<!&lt;)@all/);
  });

  it('fits, and says what did not', () => {
    const many = rowsClick();
    const [first] = many.interactions;
    const interactions = Array.from({ length: 400 }, (_, index) => ({
      ...first,
      target: { selector: `#b${index}`, text: `Button ${index} ${'x'.repeat(100)}` },
    }));
    const big = { ...many, interactions: interactions as typeof many.interactions };
    const text = pullRequestComment({ name: 'default', comparison: compareRecordings([big], [big]), check: null });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\n\d+ more did not fit into a comment\.\n$/);
  });
});
