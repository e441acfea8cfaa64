import { createContext } from 'react';
import type { CartItem } from '../shared/shop-model.ts';

export interface CartActions {
  /** Resolves when the back end has answered. Never rejects: the cart shows what went wrong. */
  readonly addItem: (productId: number) => Promise<void>;
  readonly removeItem: (productId: number) => Promise<void>;
}

export const CartItemsContext = createContext<readonly CartItem[]>([]);
CartItemsContext.displayName = 'CartItemsContext';

/** Sentence about the last change that failed; "" if none did. */
export const CartProblemContext = createContext('');
CartProblemContext.displayName = 'CartProblemContext';

export const CartActionsContext = createContext<CartActions>({
  addItem: () => Promise.resolve(),
  removeItem: () => Promise.resolve(),
});
CartActionsContext.displayName = 'CartActionsContext';
