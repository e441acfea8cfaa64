import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding, RuleName } from '../../../../../src/analysis/model/finding.ts';
import { RenderFlag } from '../../../../../src/protocol/facts/commit-facts.ts';
import { type AnalysisBuilder, createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { avoidable, change, mount, type RenderSpec, render, times } from '../../../../support/render-spec.ts';

/** One click, one update, one commit with this content. */
const clickRendering = (builder: AnalysisBuilder, ...content: readonly RenderSpec[]): Analysis => {
  const click = builder.interaction({ at: 0 });
  const update = builder.update('setItems', { at: 5, by: click });
  builder.commit({ at: 6, by: update, content });
  return builder.build();
};

const found = (analysis: Analysis, rule: RuleName): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter((finding) => finding.rule === rule);

describe('avoidable-render', () => {
  it('is one finding per component and interaction, with its count, saving and fix', () => {
    const icon = (): RenderSpec => render('CartIcon', { self: 2, verdict: avoidable('props-equal', 'Cart') });
    const analysis = clickRendering(createAnalysisBuilder(), render('Cart', {}, icon(), icon(), icon()));
    const [finding, ...rest] = found(analysis, 'avoidable-render');
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      component: 'CartIcon',
      title: 'CartIcon rendered 3 × with equal props',
      effort: 'S',
      confidence: 'proven',
      saving: { ms: 6, basis: 'estimated' },
      where: { url: 'src/CartIcon.tsx', line: 1 },
      steps: ['c1'],
      fix: 'Wrap CartIcon in React.memo, or pass it to Cart as children.',
    });
    expect(finding?.facts).toContain('fact of props-equal');
  });

  it('is only as sure as its least sure render', () => {
    const weak = avoidable('props-equal', 'Cart', { certainty: 'weak', facts: ['an effect without dependencies ran'] });
    const analysis = clickRendering(
      createAnalysisBuilder(),
      render(
        'Cart',
        {},
        render('Icon', { verdict: avoidable('props-equal', 'Cart') }),
        render('Icon', { verdict: weak }),
      ),
    );
    const [finding] = found(analysis, 'avoidable-render');
    expect(finding?.confidence).toBe('weak');
    expect(finding?.facts).toContain('an effect without dependencies ran');
    expect(finding?.fix).toMatch(/^Read the facts first/);
  });

  it('gives no memo advice where the verdict has none', () => {
    const builder = createAnalysisBuilder();
    builder.component('Icon', { compiled: true });
    const verdict = avoidable('props-equal', 'Cart', { fix: null });
    const analysis = clickRendering(builder, render('Cart', {}, render('Icon', { self: 3, verdict })));
    const [finding] = found(analysis, 'avoidable-render');
    expect(finding?.fix).toBe(
      'Icon is compiled by the React Compiler, so React.memo adds nothing. Cart is not compiled, so that it makes a new element each time: let the compiler compile it too, and the element is kept.',
    );
    expect(finding?.sketch).not.toContain('memo(');
  });

  it('says nothing of necessary renders, mounts, and renders that could not be judged', () => {
    const unknown = { ...avoidable('props-equal'), class: 'unknown' as const };
    const analysis = clickRendering(
      createAnalysisBuilder(),
      render('Cart', {}, mount('Row'), render('Icon', { verdict: unknown })),
    );
    expect([...analysis.findings, ...analysis.minorFindings]).toEqual([]);
  });
});

describe('unstable-prop', () => {
  const row = (name: string, prop: string): RenderSpec =>
    render(name, {
      verdict: avoidable('functions-only', 'Cart'),
      changes: [change('prop', prop, 'same-text')],
    });

  it('names the creator, the component and the prop, once for each such group', () => {
    const builder = createAnalysisBuilder();
    builder.component('CartRow', { memo: 'memo' });
    const analysis = clickRendering(
      builder,
      render('Cart', {}, ...times(4, () => row('CartRow', 'onRemove')), row('CartFooter', 'onPay')),
    );
    const findings = found(analysis, 'unstable-prop');
    expect(findings.map(({ title }) => title)).toEqual([
      'onRemove of CartRow is new each time, made by Cart',
      'onPay of CartFooter is new each time, made by Cart',
    ]);
    expect(findings[0]).toMatchObject({
      confidence: 'weak',
      where: { url: 'src/Cart.tsx', line: 9 },
      saving: { ms: 4, note: 'after stabilizing onRemove' },
    });
    expect(findings[0]?.facts).toContain('it defeats the memo of CartRow');
    expect(findings[1]?.saving.note).toBe('after stabilizing onPay and wrapping CartFooter in React.memo');
  });

  it('asks to check what a function captures before it is frozen, and never drops a dependency', () => {
    const analysis = clickRendering(createAnalysisBuilder(), render('Cart', {}, row('CartRow', 'onRemove')));
    const [finding] = found(analysis, 'unstable-prop');
    expect(finding?.fix).toMatch(
      /^Check what onRemove captures in Cart\. .*everything it captures as its dependencies/,
    );
  });

  it('does not fire where a prop is new and a context changed as well', () => {
    const analysis = clickRendering(
      createAnalysisBuilder(),
      render(
        'Cart',
        {},
        render('Row', {
          verdict: avoidable('context-equal', 'Cart'),
          changes: [change('context', 'Theme', 'equal-data'), change('prop', 'style', 'equal-data')],
        }),
      ),
    );
    expect(found(analysis, 'unstable-prop')).toEqual([]);
  });
});

describe('broken-memo', () => {
  const missed = (): RenderSpec =>
    render('CartRow', {
      self: 2,
      verdict: avoidable('functions-only', 'Cart'),
      changes: [change('prop', 'onRemove', 'same-text')],
    });

  it('fires for a memo that was tried in vain each time, and leaves the saving to the unstable prop', () => {
    const builder = createAnalysisBuilder();
    builder.component('CartRow', { memo: 'memo' });
    const analysis = clickRendering(builder, render('Cart', {}, missed(), missed(), render('CartRow')));
    expect(found(analysis, 'broken-memo')).toMatchObject([
      {
        title: 'The memo of CartRow never worked: 2 tries, 0 hits, broken by onRemove',
        saving: { ms: null, note: 'counted with the unstable prop onRemove' },
        fix: 'Stabilize onRemove in Cart, or take the memo away: as it is, it only costs.',
      },
    ]);
  });

  it('does not fire for a memo that skipped once, or for a component without one', () => {
    const builder = createAnalysisBuilder();
    builder.component('CartRow', { memo: 'memo' });
    const click = builder.interaction({ at: 0 });
    const update = builder.update('setItems', { at: 5, by: click });
    builder.commit({
      at: 6,
      by: update,
      content: [render('Cart', {}, missed())],
      bailouts: [{ name: 'CartRow', count: 1, by: 'memo' }],
    });
    expect(found(builder.build(), 'broken-memo')).toEqual([]);
    expect(found(clickRendering(createAnalysisBuilder(), render('Cart', {}, missed())), 'broken-memo')).toEqual([]);
  });

  it('blames a comparator that says “different” on equal props, even if it skips at other times', () => {
    const builder = createAnalysisBuilder();
    builder.component('CartRow', { memo: 'memo-comparator' });
    const click = builder.interaction({ at: 0 });
    const update = builder.update('setItems', { at: 5, by: click });
    builder.commit({
      at: 6,
      by: update,
      content: [render('Cart', {}, render('CartRow', { self: 2, verdict: avoidable('comparator', 'Cart') }))],
      bailouts: [{ name: 'CartRow', count: 1, by: 'memo' }],
    });
    expect(found(builder.build(), 'broken-memo')).toMatchObject([
      { title: 'The comparator of CartRow let it render 1 × on equal props', confidence: 'proven', saving: { ms: 2 } },
    ]);
  });
});

describe('unstable-context', () => {
  const consumer = (name: string): RenderSpec =>
    render(name, {
      self: 0.5,
      verdict: avoidable('context-equal', 'App'),
      changes: [change('context', 'CurrencyContext', 'equal-data')],
    });

  it('is one finding for the context, however many components consume it', () => {
    const analysis = clickRendering(
      createAnalysisBuilder(),
      render('App', {}, ...times(3, () => consumer('Price')), consumer('Total')),
    );
    expect(found(analysis, 'unstable-context')).toMatchObject([
      {
        component: 'App',
        title: 'CurrencyContext has a new value each time App renders: 4 renders of 2 consumers',
        saving: { ms: 2 },
        confidence: 'strong',
      },
    ]);
  });

  it('says nothing of a context whose value changed', () => {
    const changed = render('Price', { changes: [change('context', 'CurrencyContext', 'different')] });
    expect(found(clickRendering(createAnalysisBuilder(), render('App', {}, changed)), 'unstable-context')).toEqual([]);
  });
});

describe('expensive-component', () => {
  it('fires for many renders and for long ones, with the average', () => {
    const prices = times(50, (index) => render('PriceDisplay', { self: 0.2, key: `${index}` }));
    const analysis = clickRendering(
      createAnalysisBuilder(),
      render('App', {}, ...prices, render('Chart', { self: 12 })),
    );
    expect(
      found(analysis, 'expensive-component')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual([
      'Chart took 12 ms of its own in 1 render, 12 ms each',
      'PriceDisplay took 10 ms of its own in 50 renders, 0.2 ms each',
    ]);
    expect(found(analysis, 'expensive-component')[0]).toMatchObject({ confidence: 'measured', saving: { ms: null } });
  });

  it('does not fire for 19 quick renders, nor without durations', () => {
    const few = render('App', {}, ...times(19, (index) => render('Price', { self: 0.4, key: `${index}` })));
    expect(found(clickRendering(createAnalysisBuilder(), few), 'expensive-component')).toEqual([]);
    const many = render('App', {}, ...times(50, (index) => render('Price', { key: `${index}` })));
    expect(
      found(clickRendering(createAnalysisBuilder({ withoutDurations: true }), many), 'expensive-component'),
    ).toEqual([]);
  });
});

describe('remount', () => {
  it('tells a changed key from a type made during render, and claims no saving', () => {
    const analysis = clickRendering(
      createAnalysisBuilder(),
      render(
        'List',
        {},
        mount('Row', {
          self: 3,
          flags: RenderFlag.mount | RenderFlag.remountKey,
          verdict: avoidable('remount-key', 'List'),
        }),
        mount('Cell', {
          self: 3,
          flags: RenderFlag.mount | RenderFlag.remountType,
          verdict: avoidable('remount-type', 'List'),
        }),
      ),
    );
    const findings = found(analysis, 'remount');
    expect(findings.map(({ title }) => title)).toEqual([
      'Row was unmounted and mounted again 1 × in place: its key changed',
      'Cell was unmounted and mounted again 1 × in place: its type is made during render',
    ]);
    expect(findings[0]).toMatchObject({ confidence: 'proven', saving: { ms: null } });
    expect(findings[1]?.fix).toMatch(/^Define Cell outside of List/);
  });

  it('says nothing of an ordinary mount', () => {
    expect(found(clickRendering(createAnalysisBuilder(), render('List', {}, mount('Row'))), 'remount')).toEqual([]);
  });
});
