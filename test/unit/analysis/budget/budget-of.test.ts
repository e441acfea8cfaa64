import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../../src/analysis/budget/budget-of.ts';
import { checkBudget } from '../../../../src/analysis/budget/check-budget.ts';
import { decodeBudget } from '../../../../src/analysis/budget/decode-budget.ts';
import { cartClick } from '../../../support/budget-check.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';

describe('a budget of what was recorded', () => {
  it('has exact counts, and times with twice the allowance of one run', () => {
    expect(budgetOf([cartClick()]).interactions).toEqual([
      {
        match: 'click "Add"',
        renders: 4,
        avoidable: 3,
        commits: 1,
        requests: 1,
        renderMs: 14, // 9 and twice a quarter, rounded up
        settledAfter: 300,
        components: { Row: { renders: 3, avoidable: 3 }, App: { renders: 1, avoidable: 0 } },
      },
    ]);
  });

  it('has the highest counts of several runs, and twice the widest distance of theirs', () => {
    const [interaction] =
      budgetOf([cartClick({ settled: 190 }), cartClick(), cartClick({ settled: 300, rows: '    Row*4 1ms parent' })])
        .interactions ?? [];
    expect(interaction).toMatchObject({ renders: 5, settledAfter: 400, components: { Row: { renders: 4 } } });
  });

  it('leaves out what is unknown', () => {
    const production = analyzePicture(`react 19.3.1 production
click "Add" at 0..8 selector #add
update App.items 10 by click
commit 11..12 by update
  App state items 0->1`);
    const [interaction] = budgetOf([production]).interactions ?? [];
    expect(interaction).toMatchObject({ renders: 1 });
    expect(interaction).not.toHaveProperty('renderMs');
  });

  it('calls a button whose text changes by its selector', () => {
    expect(budgetOf([cartClick({ text: 'Count 0' }), cartClick({ text: 'Count 1' })]).interactions?.[0]?.match).toBe(
      'click #add',
    );
  });

  it.each([
    ['as it is', [cartClick()]],
    ['with renders that have no verdict', [cartClick({ rows: '    Row*3 2ms props items=unknown' })]],
    ['in a production build', [cartClick({ head: 'react 19.3.1 production' })]],
    ['with a text over two lines', [cartClick({ text: 'Add\\nnow' })]],
    ['in runs that differ', [cartClick(), cartClick({ rows: '    Row*9 1ms parent', settled: 900 })]],
  ])('can be read, and the same recording keeps it: %s', (_, analyses) => {
    const decoded = decodeBudget(JSON.parse(JSON.stringify(budgetOf(analyses))));
    if ('error' in decoded) return expect.fail(decoded.error);
    expect(checkBudget(analyses, decoded.budget)).toMatchObject({ passed: true, missing: [], unlimited: [] });
  });
});
