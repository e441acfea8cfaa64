import type { Address } from './address.ts';
import { CartIcon } from './CartIcon.tsx';
import { DeliveryPill } from './DeliveryPill.tsx';

export function CartHeader({ address }: { address: Address }) {
  return (
    <header className="cart-header">
      <CartIcon size={22} />
      <h2>Your cart</h2>
      <DeliveryPill address={address} />
    </header>
  );
}
