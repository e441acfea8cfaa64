import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding } from '../../../../../src/analysis/model/finding.ts';
import type { ComponentType } from '../../../../../src/protocol/facts/component-types.ts';
import { createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { avoidable, change, type RenderSpec, render } from '../../../../support/render-spec.ts';
import { shopAnalysis } from '../../../../support/shop-analysis.ts';

const allOf = ({ findings, minorFindings }: Analysis): readonly Finding[] => [...findings, ...minorFindings];

const commitOf = (content: RenderSpec, types: Readonly<Record<string, Partial<ComponentType>>> = {}) => {
  const builder = createAnalysisBuilder();
  for (const [name, type] of Object.entries(types)) builder.component(name, type);
  const update = builder.update('setItems', { at: 1, by: builder.interaction({ at: 0 }) });
  builder.commit({ at: 2, by: update, content: [content] });
  return allOf(builder.build());
};

const equal = (fix: 'memo' | null) => avoidable('props-equal', 'Cart', { fix });
const handler = (name: string, from = 0): RenderSpec =>
  render(name, {
    self: 3,
    verdict: avoidable('functions-only', 'Cart'),
    changes: [{ ...change('prop', 'onRemove', 'same-text'), from }],
  });

describe('findings of a shop', () => {
  it('carry sketches with its names', () => {
    const sketches = new Map(
      allOf(shopAnalysis()).map(({ rule, component, sketch }) => [`${rule} ${component}`, sketch]),
    );
    expect(sketches.get('avoidable-render CartIcon')).toContain('const CartIcon = memo(function CartIcon(…) {');
    expect(sketches.get('unstable-prop CartRow')).toContain('const onRemove = useCallback(');
    expect(sketches.get('cascading-update CartTotal')).toContain('const total = …;');
    expect(sketches.get('duplicate-request null')).toContain("askOnce('/api/delivery', …)");
    expect(sketches.get('n-plus-one null')).toContain('/api/stock?ids=');
  });
});

describe('compiled components', () => {
  it('get no memo, but the advice to compile what makes their element', () => {
    const [finding] = commitOf(render('Cart', {}, render('Icon', { self: 3, verdict: equal(null) })), {
      Icon: { compiled: true },
    });
    expect(finding?.fix).toContain('let the compiler compile it too');
    expect(finding?.sketch).toContain('The React Compiler keeps <Icon /> once it compiles Cart as well');
    expect(finding?.sketch).not.toMatch(/memo\(|useMemo|useCallback/);
  });

  it('get a word on eslint where both are compiled, and no code', () => {
    const [finding] = commitOf(render('Cart', {}, render('Icon', { self: 3, verdict: equal(null) })), {
      Icon: { compiled: true },
      Cart: { compiled: true },
    });
    expect(finding?.fix).toContain('Cart is compiled too');
    expect(finding?.sketch).toBeUndefined();
  });

  it('that make a prop anew are not to be wrapped by hand', () => {
    const [finding] = commitOf(render('Cart', {}, handler('Row', 1)), { Cart: { compiled: true } });
    expect(finding?.fix).toMatch(/^Cart is compiled by the React Compiler, which keeps onRemove/);
    expect(finding?.sketch).toBeUndefined();
  });

  it('that get a prop from one that is not compiled: that one is to be compiled', () => {
    const [finding] = commitOf(render('Cart', {}, handler('Row', 1)), { Row: { compiled: true } });
    expect(finding?.fix).toContain('Cart, which makes onRemove, is not: let the compiler compile it too');
    expect(finding?.sketch).not.toContain('useCallback(');
  });
});

describe('no sketch', () => {
  it('of memo where skipping may change what the component does', () => {
    const weak = avoidable('props-equal', 'Cart', { certainty: 'weak' });
    const [finding] = commitOf(render('Cart', {}, render('Icon', { self: 3, verdict: weak })));
    expect(finding?.fix).toMatch(/^Read the facts first/);
    expect(finding?.sketch).toBeUndefined();
  });
});
