import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding } from '../../../../../src/analysis/model/finding.ts';
import { createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { frame, render } from '../../../../support/render-spec.ts';

const found = (analysis: Analysis): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter(({ rule }) => rule === 'preflight');

// POST      |===========|
// OPTIONS   |====|              `took` ms
// update                |
// timer     |---------------|   `until`
const asking = ({ took = 20, until = 0, of = '/orders' } = {}): Analysis => {
  const builder = createAnalysisBuilder();
  const click = builder.interaction({ at: 0 });
  const initiator = [frame('placeOrder', 'src/order.ts', 12)];
  const post = builder.request('POST /orders', { at: 1, end: 60, by: click, initiator });
  builder.request(`OPTIONS ${of}`, {
    at: 1,
    end: 1 + took,
    by: post,
    evidence: 'inferred',
    resourceType: 'preflight',
    join: 'har-only',
  });
  const update = builder.update('setDone', { at: 61, by: post });
  builder.commit({ at: 62, by: update, content: [render('Done')] });
  if (until > 0) builder.timer({ at: 1, end: until, by: click });
  return builder.build();
};

describe('preflight', () => {
  it('finds a request that waited for its preflight, and how much earlier all would be done', () => {
    const [finding, ...others] = found(asking());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      title: 'POST /orders waited for 1 preflight of http://shop.test',
      effort: 'S',
      where: { url: 'src/order.ts', line: 12 },
      steps: ['r2', 'r1'],
      sketch: '// in what the server answers to OPTIONS\nAccess-Control-Max-Age: 7200',
    });
    expect(finding?.saving.ms).toBeCloseTo(20);
  });

  it('says nothing off the critical path', () => {
    expect(found(asking({ until: 500 }))).toEqual([]);
  });

  it('begins where 1 ms is saved', () => {
    expect(found(asking({ took: 0.9 }))).toEqual([]);
    expect(found(asking({ took: 1 }))).toHaveLength(1);
  });

  it('says nothing of a preflight that belongs to no request', () => {
    expect(found(asking({ of: '/else' }))).toEqual([]);
  });

  it('takes an OPTIONS request that the page made itself for what it is', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    builder.request('OPTIONS /orders', { at: 1, end: 50, by: click });
    expect(found(builder.build())).toEqual([]);
  });
});
