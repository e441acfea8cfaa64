import { memo, useEffect, useState } from 'react';
import { getJson } from '../shared/api.ts';
import { formatMoney } from '../shared/format-money.ts';
import { ProductPicture } from '../shared/ProductPicture.tsx';
import type { CartItem, Stock } from '../shared/shop-model.ts';
import { RemoveButton } from './RemoveButton.tsx';

interface CartRowProps {
  item: CartItem;
  onRemove: () => void;
}

const FEW = 5;

export const CartRow = memo(function CartRow({ item, onRemove }: CartRowProps) {
  const [left, setLeft] = useState<number | null>(null);

  // what is sold out meanwhile leaves the cart
  useEffect(() => {
    let stale = false;
    getJson<Stock>(`/api/stock/${item.productId}`).then((stock) => {
      if (stale) return;
      setLeft(stock.left);
      if (stock.left === 0) onRemove();
    }, console.error);
    return () => {
      stale = true;
    };
  }, [item.productId, onRemove]);

  return (
    <li className="cart-row">
      <ProductPicture motif={item.motif} hue={item.hue} />
      <div className="cart-row-text">
        <span className="cart-row-name">{item.name}</span>
        <span className="cart-row-detail">
          {item.quantity} × {formatMoney(item.cents)}
          {left !== null && left <= FEW && <em> · only {left} left</em>}
        </span>
      </div>
      <span className="cart-row-sum">{formatMoney(item.quantity * item.cents)}</span>
      <RemoveButton name={item.name} onRemove={onRemove} />
    </li>
  );
});
