import { describe, expect, it } from 'vitest';
import { explainRenders } from '../../../../src/cli/mcp/explain-renders.ts';
import { explanation } from '../../../../src/cli/mcp/tools/explain-render.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const built = shopAnalysis();
const shop = {
  ...built,
  components: built.components.map((known) => ({ ...known, avoidable: /^Cart(Icon|Row)$/.test(known.name) ? 1 : 0 })),
};
const explain = (component: string | null, commit: number | null = null) => explainRenders(shop, { component, commit });

describe('what a client is told of renders', () => {
  it('of a component: verdict, certainty, fix, facts and who made it, in every commit', () => {
    expect(explain('CartIcon')).toMatchObject([
      {
        commit: 2,
        count: 1,
        words: 'avoidable, proven: equal props',
        verdict: {
          class: 'avoidable',
          certainty: 'proven',
          fix: 'memo',
          facts: ['fact of props-equal'],
          blame: { component: 'Cart' },
        },
        self: 2,
      },
    ]);
    expect(explain('CartTotal').map(({ commit }) => commit)).toEqual([2, 3]);
  });

  it('those judged alike are one, with the sum of their times', () => {
    const [rows, own] = explain('CartRow');
    expect(rows).toMatchObject({ count: 4, self: 2.4, verdict: { because: 'functions-only' } });
    expect(rows?.reasons).toMatchObject([{ kind: 'props', name: 'onRemove' }]);
    expect(own).toMatchObject({ count: 1, verdict: { class: 'necessary' } });
  });

  it('of a commit: avoidable ones first, mounts last', () => {
    const words = explain(null, 2).map(({ name, verdict }) => `${name} ${verdict?.class ?? 'mount'}`);
    expect(words).toEqual([
      'CartIcon avoidable',
      'CartRow avoidable',
      'Picture avoidable',
      'Cart necessary',
      'CartRow necessary',
      'CartTotal necessary',
      'Badge mount',
    ]);
  });

  it('without durations, times are unknown, not 0', () => {
    const plain = shopAnalysis({ withoutDurations: true });
    expect(explainRenders(plain, { component: 'CartRow', commit: null })[0]).toMatchObject({
      self: null,
      saving: null,
    });
  });

  it.each([
    ['Nobody', null, 'There is no component "Nobody" in this recording; there are CartIcon and CartRow.'],
    ['carticon', null, 'There is no component "carticon" in this recording; did you mean CartIcon?'],
    ['CartIcon', 1, 'CartIcon did not render in commit 1.'],
    [null, 9, 'There is no commit 9 in this recording; it has 1 to 4.'],
  ])('%s in commit %s: one sentence that helps', (component, commit, says) => {
    expect(() => explain(component, commit)).toThrow(says);
  });
});

describe('values before and after', () => {
  const query = { component: 'CartRow', commit: null };

  it('are told where the user allowed them', () => {
    const { text, data } = explanation(shop, query, true);
    expect(text).toContain('cause: props onRemove ƒ → ƒ');
    expect(data).toMatchObject({ values: true, renders: [{ reasons: [{ before: 'ƒ', after: 'ƒ' }] }, {}] });
    expect(text).not.toContain('left out');
  });

  it('an answer without them says so', () => {
    expect(explanation(shop, query, false).text).toContain('Values before and after are left out');
  });

  it('come with the findings about the component, and their fix', () => {
    const { text, data } = explanation(shop, { component: 'CartIcon', commit: null }, true);
    const [finding] = shop.findings.filter(({ component }) => component === 'CartIcon');
    expect(finding).toBeDefined();
    expect(text).toContain(finding?.fix);
    expect(data).toMatchObject({ findings: [{ id: finding?.id, rule: 'avoidable-render', minor: false }] });
  });
});
