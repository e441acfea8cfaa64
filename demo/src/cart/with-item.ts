import type { CartItem } from '../shared/shop-model.ts';

/** The cart with `item` in the place of its older self, or at the end. Other items stay the same objects. */
export const withItem = (items: readonly CartItem[], item: CartItem): readonly CartItem[] =>
  items.some((other) => other.productId === item.productId)
    ? items.map((other) => (other.productId === item.productId ? item : other))
    : [...items, item];
