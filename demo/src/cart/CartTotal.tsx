import { useEffect } from 'react';
import { formatMoney } from '../shared/format-money.ts';
import type { CartItem } from '../shared/shop-model.ts';
import type { Address } from './address.ts';
import { DeliveryRow } from './DeliveryRow.tsx';

export interface CartSum {
  /** Pieces. */
  readonly count: number;
  readonly cents: number;
}

interface CartTotalProps {
  items: readonly CartItem[];
  address: Address;
  setTotal: (total: CartSum) => void;
}

export function CartTotal({ items, address, setTotal }: CartTotalProps) {
  const cents = items.reduce((sum, item) => sum + item.quantity * item.cents, 0);

  // the header shows the same numbers
  useEffect(() => {
    const count = items.reduce((sum, item) => sum + item.quantity, 0);
    setTotal({ count, cents });
  }, [items, cents, setTotal]);

  return (
    <dl className="cart-total">
      <DeliveryRow address={address} />
      <dt>Total</dt>
      <dd>{formatMoney(cents)}</dd>
    </dl>
  );
}
