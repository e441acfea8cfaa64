import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { deleteJson, getJson, postJson } from '../shared/api.ts';
import type { CartItem } from '../shared/shop-model.ts';
import { type CartActions, CartActionsContext, CartItemsContext, CartProblemContext } from './cart-context.ts';
import { withItem } from './with-item.ts';

export function CartProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<readonly CartItem[]>([]);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    getJson<CartItem[]>('/api/cart').then(setItems, (error: Error) => setProblem(error.message));
  }, []);

  const actions = useMemo<CartActions>(() => {
    async function addItem(productId: number) {
      try {
        const item = await postJson<CartItem>('/api/cart/items', { productId });
        setItems((current) => withItem(current, item));
        performance.measure('cart:items-loaded', 'cart:add');
      } catch (error) {
        setProblem(sentence(error));
      }
    }
    async function removeItem(productId: number) {
      try {
        await deleteJson(`/api/cart/items/${productId}`);
        setItems((current) => current.filter((item) => item.productId !== productId));
      } catch (error) {
        setProblem(sentence(error));
      }
    }
    return { addItem, removeItem };
  }, []);

  return (
    <CartActionsContext value={actions}>
      <CartProblemContext value={problem}>
        <CartItemsContext value={items}>{children}</CartItemsContext>
      </CartProblemContext>
    </CartActionsContext>
  );
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : 'The shop did not answer.');
