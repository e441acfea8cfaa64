import { useContext, useState } from 'react';
import { CartActionsContext } from '../cart/cart-context.ts';
import type { Product } from '../shared/shop-model.ts';

/** How long the tick stays after the back end answered, so that it can be seen. */
const TICK_MS = 800;

export function CartButton({ product }: { product: Product }) {
  const [pending, setPending] = useState(false);
  const { addItem } = useContext(CartActionsContext);

  async function handleAddToCart() {
    if (pending) return;
    performance.mark('cart:add');
    setPending(true);
    await addItem(product.id);
    setTimeout(() => setPending(false), TICK_MS);
  }

  return (
    <button
      type="button"
      className="add"
      data-testid={`add-to-cart-${product.id}`}
      aria-describedby={`toy-${product.id}`}
      aria-disabled={pending}
      onClick={handleAddToCart}
    >
      {pending ? 'Added ✓' : 'Add to cart'}
    </button>
  );
}
