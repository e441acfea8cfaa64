import { describe, expect, it } from 'vitest';
import { checkBudget } from '../../../../src/analysis/budget/check-budget.ts';
import { checkText } from '../../../../src/report/check/check-json.ts';
import { checkToMarkdown } from '../../../../src/report/check/check-markdown.ts';
import { checkToText } from '../../../../src/report/check/check-text.ts';
import { mixedCheck, rowsClick } from '../../../support/budget-check.ts';

const runs = (limit: number) =>
  checkBudget([rowsClick({ settled: 190 }), rowsClick(), rowsClick({ settled: 240 })], {
    format: 'clickfall-budget',
    version: 1,
    default: { settledAfter: limit },
  });

describe('a check in a terminal', () => {
  it('has a line per limit, then what was not seen, then the sum', () => {
    expect(checkToText(mixedCheck()).split('\n')).toEqual([
      'click "Add", 1 run',
      '  unknown    input to next paint  unknown  limit 100 ms  it was not measured',
      '  over by 1  renders              4        limit 3       Row ×3, App ×1',
      '  within     avoidable renders    3        limit 3',
      '  over by 1  Row: renders         3        limit 2',
      '',
      'click "Pay & Add" is in the budget, and was not recorded.',
      'Over budget: 2 of 4 limits over, 1 unknown, 1 interaction not recorded.',
      '',
    ]);
  });

  it('says of several runs how far a time can be trusted', () => {
    expect(checkToText(runs(210))).toContain(
      'within  settled after  200 ms (190 ms to 240 ms)  limit 210 ms  the limit lies within what the runs differ by',
    );
    expect(checkToText(runs(250))).toContain('medians of 3 runs');
    expect(checkToText(runs(250))).not.toContain('differ by');
  });

  it('says what passed', () => {
    expect(checkToText(runs(250))).toMatch(/Within budget: 1 limit, none over\.\n$/);
  });

  it('keeps text of the page within its line', () => {
    const text = checkToText(mixedCheck('\\u001b[31mAdd'));
    expect(text).not.toContain('\u001b');
  });
});

describe('a check as Markdown', () => {
  it('has a table per interaction, with what is at fault', () => {
    const markdown = checkToMarkdown(mixedCheck());
    expect(markdown).toMatch(/^# Over budget\n/);
    expect(markdown).toContain('- click "Pay &amp; Add" is in the budget, and was not recorded.');
    expect(markdown).toContain('| renders | 4 | 3 | **over by 1** | Row ×3, App ×1 |');
    expect(markdown).toContain('| avoidable renders | 3 | 3 | within |  |');
    expect(markdown).toContain('| input to next paint | unknown | 100 ms | **unknown** | it was not measured |');
  });

  it('escapes what the page says', () => {
    const markdown = checkToMarkdown(mixedCheck('<img src=x>|*b*'));
    expect(markdown).toContain('&lt;img src=x&gt;\\|\\*b\\*');
    expect(markdown).not.toContain('<img');
  });
});

describe('a check for programs', () => {
  it('names format, version, outcome and each result; unknown is null', () => {
    expect(JSON.parse(checkText(mixedCheck()))).toMatchObject({
      format: 'clickfall-check',
      version: 1,
      passed: false,
      recordings: 1,
      missing: ['click "Pay & Add"'],
      interactions: [
        {
          name: 'click "Add"',
          runs: ['i1'],
          results: [
            { name: 'inp', status: 'unknown', sample: null },
            { name: 'renders', component: null, limit: 3, status: 'over', over: 1, sample: { median: 4 } },
            { name: 'avoidable', status: 'within' },
            { name: 'renders', component: 'Row', status: 'over' },
          ],
        },
      ],
    });
  });
});
