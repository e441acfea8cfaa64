/**
 * The shop after a change that reads harmless: somebody took the memo from `Cart`, and each time the header's total changes, the
 * whole cart renders once more. For trying what a budget and a comparison say of it.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutCartMemo() {
  return {
    name: 'shop:without-cart-memo',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/cart/Cart.tsx')) return null;
      const changed = code.replace('= memo(function Cart(', '= (function Cart(');
      if (changed === code) throw new Error('Cart.tsx has no memo to take away.');
      return { code: changed, map: null };
    },
  };
}
