import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { type BuilderOptions, createAnalysisBuilder } from './analysis-builder.ts';
import { avoidable, change, frame, mount, place, render, times } from './render-spec.ts';

/**
 * One click in a shop, with one step of every kind:
 *
 *     click "Add to cart"
 *     └─ handleAddToCart
 *        ├─ setPending → commit 1          CartButton
 *        └─ POST /api/cart/items
 *           ├─ setItems → commit 2         Cart: CartIcon, CartRow × 4 avoidable, Badge mounted
 *           │  ├─ effect in CartTotal → setTotal → commit 3
 *           │  ├─ GET /api/delivery × 3    the same
 *           │  └─ GET /api/stock/:id × 5
 *           └─ timeout 800 ms → setPending → commit 4
 */
export const shopAnalysis = (options: BuilderOptions = {}): Analysis => {
  const builder = createAnalysisBuilder(options);
  builder.component('CartRow', { memo: 'memo' });
  const click = builder.interaction({ at: 100 });
  const callSite = { ...place('src/CartButton.tsx', 20), function: 'handleAddToCart' };
  const setPending = builder.update('setPending', { at: 103, by: click, component: 'CartButton', callSite });
  builder.commit({ at: 104, by: setPending, content: [render('CartButton', { self: 0.3 })] });
  const post = builder.request('POST /api/cart/items?token=secret', {
    at: 105,
    end: 225,
    by: click,
    status: 201,
    wait: 110,
    bodyHash: 5,
    serverTiming: [
      { name: 'total', dur: 38, desc: '' },
      { name: 'sql', dur: 12, desc: 'SQL 3 queries' },
    ],
    initiator: [frame('handleAddToCart', 'src/CartButton.tsx', 21)],
  });
  const setItems = builder.update('setItems', { at: 226, by: post, during: 'other' });
  const row = (key: number) =>
    render(
      'CartRow',
      {
        self: 0.6,
        key: `${key}`,
        verdict: avoidable('functions-only', 'Cart'),
        changes: [{ ...change('prop', 'onRemove', 'same-text'), before: 'ƒ', after: 'ƒ' }],
      },
      render('Picture', { self: 0.5, verdict: avoidable('props-equal', 'CartRow') }),
    );
  const content = render(
    'Cart',
    { self: 1 },
    render('CartIcon', { self: 2, verdict: avoidable('props-equal', 'Cart') }),
    ...times(4, row),
    render('CartRow', { self: 0.6, key: '9' }, mount('Badge', { self: 0.2 })),
    render('CartTotal', { self: 0.5 }),
  );
  const second = builder.commit({
    at: 227,
    by: setItems,
    content: [content],
    bailouts: [{ name: 'Footer', count: 1, by: 'memo' }],
  });
  const effect = builder.effect('CartTotal', { at: 240, by: second });
  builder.effect('CartIcon', { at: 240.2, by: second });
  const setTotal = builder.update('setTotal', {
    at: 240.1,
    by: effect,
    component: 'CartTotal',
    during: 'passive-effect',
    effectOf: 'CartTotal',
  });
  builder.commit({ at: 241, by: setTotal, content: [render('Cart', { self: 2 }, render('CartTotal', { self: 3 }))] });
  for (let nth = 0; nth < 3; nth++) {
    builder.request('GET /api/delivery?country=IE', { at: 245 + nth, end: 265 + nth * 20, by: second });
  }
  for (let nth = 0; nth < 5; nth++) {
    const initiator = [frame('getStock', 'src/CartRow.tsx', 21)];
    builder.request(`GET /api/stock/${nth + 3}`, { at: 248 + nth, end: 262 + nth * 2, by: second, initiator });
  }
  const timer = builder.timer({ at: 226, end: 1026, by: post, label: '800 ms' });
  const reset = builder.update('setPending', { at: 1026.1, by: timer, component: 'CartButton', during: 'other' });
  builder.commit({ at: 1027, by: reset, content: [render('CartButton', { self: 0.3 })] });
  builder.mark('cart:add', { at: 103.5, by: click });
  builder.paint({ at: 1040, by: click });
  builder.longFrame({ at: 101, by: click });
  builder.note(second, 'why *all* rows? <b>');
  return builder.build();
};
