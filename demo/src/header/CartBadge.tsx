import { CartIcon } from '../cart/CartIcon.tsx';

export function CartBadge({ count }: { count: number }) {
  return (
    <a className="badge" href="#cart" aria-label={`Cart, ${count} ${count === 1 ? 'toy' : 'toys'}`}>
      <CartIcon size={24} />
      <span key={count} className="badge-count">
        {count}
      </span>
    </a>
  );
}
