import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { whatLeaves } from '../../../src/report/what-leaves.ts';
import { cascade } from '../../support/cascade/cascade.ts';

const analysis = analyze(
  cascade(`
  page http://a.test/cart?session=s1 Cart
  click "Add" at 0..8 handler App.onAdd
  fetch GET /stock?id=7&page 5..20 by click status 200
  fetch GET /stock?id=8&page 6..20 by click status 200
  update App.items 21 by click
  commit 22..30 by update
    App 9ms state items one->two
      Total 1ms state sum 3->4
`),
);

describe('what leaves', () => {
  it('are addresses without values, and names of what changed', () => {
    expect(whatLeaves(analysis, false)).toEqual({
      addresses: ['http://a.test/cart?session=…', 'http://localhost/stock?id=…&page'],
      hiddenInAddresses: 3,
      captured: ['App: state items', 'Total: state #1'],
    });
  });

  it('are the values too, where they were asked for', () => {
    const { addresses, captured } = whatLeaves(analysis, true);
    expect(addresses).toContain('http://localhost/stock?id=7&page');
    expect(captured).toEqual(['App: state items: one → two', 'Total: state #1: 3 → 4']);
  });
});
