import { checkBudget } from '../../src/analysis/budget/check-budget.ts';
import type { BudgetCheck } from '../../src/analysis/budget/check-model.ts';
import { analyzePicture } from './cascade/look-up.ts';

/** A click that renders a list of rows, for tests of what is written about it. */
export const rowsClick = ({ rows = '    Row*3 2ms parent', text = 'Add', settled = 200 } = {}) =>
  analyzePicture(`
click "${text}" at 0..8 selector #add handler App.onAdd
update App.items 100 by click
commit 101..110 by update
  App 9ms state items 0->1
${rows}
timer timeout 110..${settled} by click`);

/** The same with a request before it; `head`: what the picture begins with. */
export const cartClick = ({ rows = '    Row*3 2ms parent', settled = 200, text = 'Add', head = '' } = {}) =>
  analyzePicture(`${head}
click "${text}" at 0..8 selector #add handler App.onAdd
fetch POST /api/cart 10..100 by click
update App.items 100 by fetch
commit 101..110 by update
  App 9ms state items 0->1
${rows}
timer timeout 110..${settled} by click`);

/** One limit that holds, one that does not, one that nobody can know, and an interaction that was not recorded. */
export const mixedCheck = (text = 'Add', allowUnknown = false): BudgetCheck =>
  checkBudget(
    [rowsClick({ text })],
    {
      format: 'clickfall-budget',
      version: 1,
      interactions: [
        { match: 'click #add', renders: 3, avoidable: 3, inp: 100, components: { Row: { renders: 2 } } },
        { match: `click "Pay & ${text}"`, renders: 1 },
      ],
    },
    { allowUnknown },
  );
