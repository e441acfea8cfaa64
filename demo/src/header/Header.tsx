import type { CartSum } from '../cart/CartTotal.tsx';
import type { Category } from '../shared/shop-model.ts';
import { CartBadge } from './CartBadge.tsx';
import { CategoryTabs } from './CategoryTabs.tsx';
import { FreeGift } from './FreeGift.tsx';
import { SearchBox } from './SearchBox.tsx';

interface HeaderProps {
  total: CartSum;
  query: string;
  setQuery: (query: string) => void;
  category: Category | 'All';
  setCategory: (category: Category | 'All') => void;
}

export function Header({ total, query, setQuery, category, setCategory }: HeaderProps) {
  return (
    <header className="header">
      <a className="brand" href="/">
        Wobble <small>&amp; Daughters</small>
      </a>
      <SearchBox query={query} setQuery={setQuery} />
      <FreeGift cents={total.cents} />
      <CartBadge count={total.count} />
      <CategoryTabs category={category} setCategory={setCategory} />
    </header>
  );
}
