import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding } from '../../../../../src/analysis/model/finding.ts';
import type { Change } from '../../../../../src/protocol/facts/change.ts';
import { RenderFlag } from '../../../../../src/protocol/facts/commit-facts.ts';
import { createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { change, type RenderSpec, render } from '../../../../support/render-spec.ts';

const found = (...content: readonly RenderSpec[]): readonly Finding[] => {
  const builder = createAnalysisBuilder();
  const update = builder.update('setCart', { at: 1, by: builder.interaction({ at: 0 }) });
  builder.commit({ at: 2, by: update, content });
  const analysis: Analysis = builder.build();
  return [...analysis.findings, ...analysis.minorFindings].filter(({ rule }) => rule === 'over-subscription');
};

const cart = change('context', 'CartContext', 'different');
const reader = (name: string, changes: readonly Change[] = [cart], flags: number = RenderFlag.outputSame) =>
  render(name, { self: 3, changes, flags });

describe('over-subscription', () => {
  it('tells the consumers of a context whose output, functions and effects stayed the same', () => {
    const findings = found(render('App', {}, reader('Address'), reader('Address'), reader('Coupons')));
    expect(findings).toMatchObject([
      {
        title: 'Address and Coupons rendered 3 × for CartContext and came out the same',
        component: null,
        confidence: 'information',
        impact: 'high',
        saving: { ms: null, note: 'up to 9 ms, if it reads only what it uses' },
        where: { url: 'src/Address.tsx', line: 1 },
        steps: ['c1'],
      },
    ]);
    expect(findings[0]?.sketch).toContain('useContext(CartPartContext)');
  });

  it('tells a component of a store', () => {
    const store = { ...change('store', '', 'different'), hook: 0 };
    expect(found(reader('Address', [store]))).toMatchObject([
      { component: 'Address', title: 'Address rendered 1 × for a store and came out the same' },
    ]);
  });

  it.each<[string, RenderSpec]>([
    ['a consumer that shows something else', reader('Total', [cart], 0)],
    [
      'a consumer that keeps something in a ref',
      reader('Total', [cart], RenderFlag.outputSame | RenderFlag.refChanged),
    ],
    ['a consumer of two that changed', reader('Total', [cart, change('context', 'Theme', 'different')])],
  ])('says nothing of %s', (_, spec) => {
    expect(found(render('App', {}, spec))).toEqual([]);
  });

  it('folds away what takes less than 1 ms', () => {
    const builder = createAnalysisBuilder();
    const update = builder.update('setCart', { at: 1, by: builder.interaction({ at: 0 }) });
    const quick = (self: number) => render('Address', { self, changes: [cart], flags: RenderFlag.outputSame });
    builder.commit({ at: 2, by: update, content: [quick(0.9)] });
    expect(builder.build()).toMatchObject({ findings: [], minorFindings: [{ rule: 'over-subscription' }] });
  });
});
