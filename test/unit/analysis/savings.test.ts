import { expect, test } from 'vitest';
import { analyzePicture, renderOf, rendersOf } from '../../support/cascade/look-up.ts';

const commit = (renders: string) => analyzePicture(`commit 0..9\n${renders}`);

test('a skipped subtree saves its time without descendants that render on their own', () => {
  const analysis = commit(`
    App 12ms state n
      Cart 9ms parent
        Row 2ms parent
          Icon 1ms parent
        Total 3ms parent state sum
          Sum 2ms parent
  `);
  const saving = (name: string) => renderOf(analysis, name).saving;
  expect(saving('Cart')).toBe(6);
  expect(saving('Row')).toBe(2);
  expect(saving('Icon')).toBe(1);
  expect(saving('Sum')).toBe(2);
});

test.each(['alone context X=different', 'store s=different', 'class force', 'retry', 'context X=equal'])(
  'a descendant with %s stays',
  (own) => {
    const analysis = commit(`
    App 9ms state n
      Cart 5ms parent
        Total 3ms ${own}
    `);
    expect(renderOf(analysis, 'Cart').saving).toBe(2);
  },
);

test('props that differ by value do not keep a descendant: its element would not be made again', () => {
  const analysis = commit(`
    App 9ms state n
      Cart 5ms parent
        Total 3ms props n=different
  `);
  expect(renderOf(analysis, 'Cart').saving).toBe(5);
});

test('necessary renders and remounts claim nothing', () => {
  const analysis = commit(`
    App 9ms state n
      Inner 5ms remount-type
  `);
  expect(rendersOf(analysis).map((render) => render.saving)).toEqual([null, null]);
});

test('without durations a saving is unknown, not 0', () => {
  const analysis = analyzePicture(`
    react 19.3.1 production
    commit 0..9
      App state n
        Cart parent
  `);
  const cart = renderOf(analysis, 'Cart');
  expect(cart).toMatchObject({ verdict: { class: 'avoidable', certainty: 'proven' }, saving: null, self: null });
});
