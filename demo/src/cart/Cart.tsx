import { memo, useContext } from 'react';
import { CartHeader } from './CartHeader.tsx';
import { CartRow } from './CartRow.tsx';
import { type CartSum, CartTotal } from './CartTotal.tsx';
import { CartActionsContext, CartItemsContext, CartProblemContext } from './cart-context.ts';
import { OrderHint } from './OrderHint.tsx';
import { Recommendations } from './Recommendations.tsx';

export const Cart = memo(function Cart({ setTotal }: { setTotal: (total: CartSum) => void }) {
  const items = useContext(CartItemsContext);
  const problem = useContext(CartProblemContext);
  const { removeItem } = useContext(CartActionsContext);
  const address = { country: 'IE' };

  return (
    <aside className="cart" id="cart" aria-label="Shopping cart">
      <CartHeader address={address} />
      {problem !== '' && (
        <p className="cart-problem" role="alert">
          {problem}
        </p>
      )}
      {items.length === 0 && <p className="cart-empty">Nothing in here yet. Toys are on the left.</p>}
      <ul className="cart-rows">
        {items.map((item) => (
          <CartRow key={item.productId} item={item} onRemove={() => removeItem(item.productId)} />
        ))}
      </ul>
      <CartTotal items={items} address={address} setTotal={setTotal} />
      <button type="button" className="checkout" popoverTarget="checkout-note" disabled={items.length === 0}>
        Go to checkout
      </button>
      <p className="checkout-note" id="checkout-note" popover="auto">
        This shop is a demo: nothing is sold here, and nothing leaves your machine.
      </p>
      <OrderHint address={address} />
      <Recommendations items={items} />
    </aside>
  );
});
