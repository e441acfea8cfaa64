import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/analysis/model/analysis.ts';
import { buildFlow, type FlowNode } from '../../../src/report/flow-tree.ts';
import { createAnalysisBuilder } from '../../support/analysis-builder.ts';
import { avoidable, mount, type RenderSpec, render, times } from '../../support/render-spec.ts';
import { shopAnalysis } from '../../support/shop-analysis.ts';

/** A tree as indented lines: label, then the badge's text, then how the link is known if it was not observed. */
const draw = (node: FlowNode, indent = ''): string => {
  const label = node.label.map(({ text }) => text).join(' ');
  const badge = node.badgeText === '' ? '' : ` [${node.badgeText}]`;
  const evidence = node.evidence === null || node.evidence === 'observed' ? '' : ` (${node.evidence})`;
  return [`${indent}${label}${badge}${evidence}`, ...node.children.map((child) => draw(child, `${indent}  `))].join(
    '\n',
  );
};

const steps = (node: FlowNode): FlowNode => ({
  ...node,
  children: node.children.filter(({ kind }) => kind !== 'renders').map(steps),
});

const all = (node: FlowNode): readonly FlowNode[] => [node, ...node.children.flatMap(all)];

const renderingOnce = (...content: readonly RenderSpec[]): Analysis => {
  const builder = createAnalysisBuilder();
  const click = builder.interaction({ at: 0 });
  builder.commit({ at: 2, by: builder.update('setItems', { at: 1, by: click }), content });
  return builder.build();
};

describe('buildFlow', () => {
  it('draws a cascade: handler, requests, updates with their commits, effects, timers', () => {
    expect(draw(steps(buildFlow(shopAnalysis(), 'i1')))).toBe(
      `
click "Add to cart"
  handleAddToCart CartButton src/CartButton.tsx:18 [onClick]
    setPending(…) · CartButton CartButton.tsx:20 → commit 1 [1 render]
    mark cart:add
    POST /api/cart/items?token=secret 201 [server 38 ms · SQL 3 queries 12 ms]
      setItems(…) · App → commit 2 [13 renders, 1 mount, 9 avoidable]
        effect in CartTotal → setTotal(…) · CartTotal → commit 3 [cascading update · 2 renders]
        effect in CartIcon
        GET /api/delivery?country=IE 200
        GET /api/delivery?country=IE 200
        GET /api/delivery?country=IE 200
        GET /api/stock/3 200
        GET /api/stock/4 200
        GET /api/stock/5 200
        GET /api/stock/6 200
        GET /api/stock/7 200
      timeout 800 ms
        setPending(…) · CartButton → commit 4 [1 render]
  long frame
  frame`.trim(),
    );
  });

  it('folds equal siblings, also below folded parents, and keeps apart what was judged differently', () => {
    const row = (index: number): RenderSpec =>
      render(
        'Row',
        { key: `${index}`, self: 2, verdict: avoidable('functions-only', 'Cart') },
        render('Price', { self: 1, verdict: avoidable('props-equal', 'Row') }),
      );
    const flow = buildFlow(
      renderingOnce(render('Cart', {}, ...times(20, row), render('Row', { key: 'x' }), mount('Row', { key: 'y' }))),
      'i1',
    );
    const commit = all(flow).find(({ stepId }) => stepId === 'c1');
    const [cart] = commit?.children ?? [];
    expect(cart && draw(cart)).toBe(
      `
Cart [necessary: state items changed by value]
  Row × 20 [avoidable, weak: new functions]
    Price × 20 [avoidable, proven: equal props]
  Row key x [necessary: state items changed by value]
  Row key y [mount]`.trim(),
    );
    const [rows] = cart?.children ?? [];
    expect(rows).toMatchObject({
      duration: 60,
      renders: { name: 'Row', count: 20, self: 40, first: { commit: 'c1', index: 1 } },
    });
    expect(rows?.renders?.indices).toHaveLength(20);
  });

  it('puts a commit of several causes below the first, and refers to it from the others', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const request = builder.request('GET /a', { at: 1, end: 9, by: click });
    const first = builder.update('setA', { at: 8, by: click });
    const second = builder.update('setB', { at: 9, by: request });
    builder.commit({ at: 10, by: [first, second], content: [render('App')] });
    expect(draw(steps(buildFlow(builder.build(), 'i1')))).toBe(
      `
click "Add to cart"
  handleAddToCart CartButton src/CartButton.tsx:18 [onClick]
    GET /a 200
      setB(…) · App
        ↳ see commit 1
    setA(…) · App → commit 1 [1 render]`.trim(),
    );
  });

  it('puts updates of one handler and one commit on one line', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const updates = ['setA', 'setB', 'setB'].map((callee, index) =>
      builder.update(callee, { at: 1 + index, by: click }),
    );
    builder.commit({ at: 10, by: updates, content: [render('App')] });
    const flow = buildFlow(builder.build(), 'i1');
    const line = flow.children[0]?.children[0];
    expect(line?.label.map(({ text }) => text).join(' ')).toBe('setA(…) and setB(…) · App → commit 1');
    expect(line).toMatchObject({ stepId: 'c1', stepIds: ['u1', 'u2', 'u3', 'c1'], at: 1 });
  });

  it('says how sure the weakest link of a line is, and where nothing is known', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const update = builder.update('setA', { at: 1, by: click, evidence: 'guessed' });
    builder.commit({ at: 2, by: update, content: [render('App')] });
    builder.request('GET /poll', { at: 3, end: 4 });
    const analysis = builder.build();
    expect(draw(steps(buildFlow(analysis, 'i1')))).toMatch(/commit 1 \[1 render\] \(guessed\)$/);
    expect(draw(buildFlow(analysis, null))).toBe('not caused by an input\n  GET /poll 200 (unknown)');
  });

  it('marks failures, and a commit as cascading only if nothing else wanted it', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    builder.request('GET /gone', { at: 1, end: 2, by: click, status: 404 });
    builder.request('GET /cut', { at: 1, end: 2, by: click, status: 0 });
    const first = builder.commit({ at: 3, by: builder.update('a', { at: 2, by: click }), content: [render('App')] });
    const byEffect = builder.update('b', { at: 5, by: first, during: 'layout-effect', effectOf: 'App' });
    const byClick = builder.update('c', { at: 5.5, by: click });
    builder.commit({ at: 6, by: [byEffect, byClick], content: [render('App')] });
    const drawn = draw(steps(buildFlow(builder.build(), 'i1')));
    expect(drawn).toContain('GET /gone 404 [HTTP 404]');
    expect(drawn).toContain('GET /cut [failed or aborted]');
    expect(drawn).toContain('layout effect in App → b(…) · App → commit 2 [1 render]');
  });

  it('has unique keys, the same for the same recording', () => {
    const keys = all(buildFlow(shopAnalysis(), 'i1')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(all(buildFlow(shopAnalysis(), 'i1')).map(({ key }) => key)).toEqual(keys);
  });

  it('survives 5 000 nested updates and 5 000 nested components', () => {
    const builder = createAnalysisBuilder();
    let by: Parameters<typeof builder.update>[1]['by'] = builder.interaction({ at: 0 });
    for (let at = 1; at <= 5000; at++)
      by = builder.effect('Loop', { at, by: builder.update('set', { at: at - 0.5, by }) });
    const indices = Array.from({ length: 5000 }, (_, index) => index);
    const columns = {
      component: indices,
      parent: indices.map((index) => index - 1),
      start: indices,
      self: indices,
      subtree: indices,
      flags: indices.map(() => 0),
      changes: indices.map(() => -1),
      changeSets: [],
    };
    const renders = { length: 5000, columns, verdicts: indices.map(() => null), savings: indices.map(() => -1) };
    builder.commit({ at: 6000, by: builder.update('set', { at: 5999, by }), content: [], renders });
    let node: FlowNode | undefined = buildFlow(builder.build(), 'i1');
    let depth = 0;
    while (node) {
      node = node.children.at(-1);
      depth++;
    }
    expect(depth).toBeGreaterThan(10_000);
  });

  it('has no children for an interaction that is not there', () => {
    expect(buildFlow(shopAnalysis(), 'i9').children).toEqual([]);
  });
});
