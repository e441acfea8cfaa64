import { describe, expect, it } from 'vitest';
import { compareRecordings } from '../../../../src/analysis/compare/compare.ts';
import { comparisonAnswer } from '../../../../src/cli/mcp/tools/compare.ts';
import { findingsAnswer } from '../../../../src/cli/mcp/tools/list-findings.ts';
import { dataOf } from '../../../../src/cli/mcp/tools/record.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const shop = shopAnalysis();
const ALL = { minor: true, limit: 200 };

describe('findings', () => {
  it('come ranked, each with its place, saving, facts and fix', () => {
    const { text, data } = findingsAnswer(shop, { minor: false, limit: 200 });
    expect(data).toMatchObject({
      findings: shop.findings.map(({ id, fix, facts }) => ({ id, fix, facts, minor: false })),
      left: 0,
    });
    const [first] = shop.findings;
    expect(text.split('\n')[1]).toMatch(
      new RegExp(`^${first?.id} \\[priority ${first?.priority}, ${first?.confidence}, `),
    );
  });

  it('those about one component only', () => {
    const { data } = findingsAnswer(shop, { ...ALL, component: 'CartIcon' });
    const about = [...shop.findings, ...shop.minorFindings].filter(({ component }) => component === 'CartIcon');
    expect(about.length).toBeGreaterThan(0);
    expect(data).toMatchObject({ findings: about.map(({ id }) => ({ id })) });
  });

  it('say how many were left out', () => {
    const { text, data } = findingsAnswer(shop, { ...ALL, limit: 1 });
    const rest = shop.findings.length + shop.minorFindings.length - 1;
    expect(data).toMatchObject({ left: rest });
    expect(text).toContain(`(${rest} more: raise limit)`);
  });
});

describe('a recording', () => {
  it('is told with its entry point and totals, without the ids of its steps', () => {
    const data = dataOf('r1', shop, [shop], ['/out/r1/recording.clickfall.json']);
    expect(data).toMatchObject({
      recording: 'r1',
      runs: 1,
      interactions: [{ name: 'click "Add to cart"', totals: { commits: 4, requests: 9 } }],
      files: ['/out/r1/recording.clickfall.json'],
    });
    expect(data.interactions[0]).not.toHaveProperty('steps');
  });
});

describe('a comparison', () => {
  it('of the same: no regression, and nothing beyond noise', () => {
    const { text, data } = comparisonAnswer(compareRecordings([shop], [shop]));
    expect(text).toMatch(/^No regression\.\nclick "Add to cart": No difference beyond noise\.\n/);
    expect(data).toMatchObject({ regressed: false, comparisons: [{ outcome: 'same' }] });
  });

  it('of recordings with nothing in common is refused', () => {
    const { interactions, ...rest } = shop;
    expect(() => comparisonAnswer(compareRecordings([shop], [{ ...rest, interactions: [] }]))).toThrow(
      'The recordings have no interaction in common: nothing can be compared.',
    );
    expect(interactions).toHaveLength(1);
  });
});
