import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding, RuleName } from '../../../../../src/analysis/model/finding.ts';
import { createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { frame, place, render } from '../../../../support/render-spec.ts';

const found = (analysis: Analysis, rule: RuleName): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter((finding) => finding.rule === rule);

describe('cascading-update', () => {
  // commit 1   |====|
  // effect          |=| setTotal
  // commit 2             |==|
  const cascade = (second: 'CartTotal' | 'Header', alsoByClick = false): Analysis => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const setItems = builder.update('setItems', { at: 2, by: click });
    const first = builder.commit({ at: 3, by: setItems, content: [render('CartTotal', { self: 4 })] });
    const effect = builder.effect('CartTotal', { at: 10, by: first });
    const setTotal = builder.update('setTotal', {
      at: 10.2,
      by: effect,
      component: 'CartTotal',
      during: 'passive-effect',
      callSite: { ...place('src/CartTotal.tsx', 25), function: 'CartTotal.useEffect' },
    });
    const other = builder.update('setOpen', { at: 10.3, by: click });
    builder.commit({ at: 11, by: alsoByClick ? [setTotal, other] : setTotal, content: [render(second, { self: 3 })] });
    return builder.build();
  };

  it('finds the effect, and saves what rendered in both commits', () => {
    expect(found(cascade('CartTotal'), 'cascading-update')).toMatchObject([
      {
        component: 'CartTotal',
        title: 'An effect of CartTotal calls setTotal: 1 more commit',
        saving: { ms: 3, note: 'what rendered twice would render once' },
        where: { url: 'src/CartTotal.tsx', line: 25 },
        steps: ['u2', 'c2'],
      },
    ]);
  });

  it('claims nothing for what would render one commit earlier instead', () => {
    const [finding] = found(cascade('Header'), 'cascading-update');
    expect(finding?.saving).toMatchObject({
      ms: 0,
      note: 'the same renders would happen in the commit before: one commit less, shown at once',
    });
  });

  it('claims nothing where another update wanted the same commit', () => {
    const [finding] = found(cascade('CartTotal', true), 'cascading-update');
    expect(finding?.saving.ms).toBeNull();
    expect(finding?.saving.note).toMatch(/^other updates wanted the same commit/);
  });

  it('says to keep a layout effect that measures the page', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const first = builder.commit({
      at: 3,
      by: builder.update('setOpen', { at: 2, by: click }),
      content: [render('Tip')],
    });
    const update = builder.update('setHeight', {
      at: 5,
      by: first,
      during: 'layout-effect',
      effectOf: 'Tip',
      component: 'Tip',
    });
    builder.commit({ at: 6, by: update, content: [render('Tip', { self: 2 })] });
    const [finding] = found(builder.build(), 'cascading-update');
    expect(finding?.title).toBe('A layout effect of Tip calls setHeight: 1 more commit');
    expect(finding?.fix).toMatch(/If it depends on a measurement of the page, keep it/);
  });

  it('does not fire for an update that an answer made', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const first = builder.commit({
      at: 3,
      by: builder.update('setOpen', { at: 2, by: click }),
      content: [render('List')],
    });
    const request = builder.request('GET /api/list', {
      at: 5,
      end: 20,
      by: builder.effect('List', { at: 5, by: first }),
    });
    const update = builder.update('setList', { at: 21, by: request, during: 'other' });
    builder.commit({ at: 22, by: update, content: [render('List', { self: 2 })] });
    expect(found(builder.build(), 'cascading-update')).toEqual([]);
  });
});

describe('double-flush', () => {
  const flushes = (name: string): Analysis => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    for (const at of [2, 8]) {
      const stack = [frame(name, 'react-dom.js', 1, true), frame('handleAddToCart', 'src/CartButton.tsx', 20)];
      builder.commit({
        at: at + 1,
        by: builder.update('setOpen', { at, by: click, stack }),
        content: [render('App', { self: at })],
      });
    }
    return builder.build();
  };

  it('fires where the stacks of two commits show flushSync, and keeps the longer one', () => {
    expect(found(flushes('flushSync'), 'double-flush')).toMatchObject([
      { title: 'flushSync made 2 commits in handleAddToCart', saving: { ms: 2.5 }, steps: ['c1', 'c2'] },
    ]);
  });

  it('does not fire for two commits without it', () => {
    expect(found(flushes('dispatchSetState'), 'double-flush')).toEqual([]);
  });
});
