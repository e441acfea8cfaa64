import { useEffect, useState } from 'react';
import { Cart } from './cart/Cart.tsx';
import type { CartSum } from './cart/CartTotal.tsx';
import { Catalogue } from './catalogue/Catalogue.tsx';
import { Header } from './header/Header.tsx';
import { getJson } from './shared/api.ts';
import { CurrencyContext } from './shared/currency-context.ts';
import type { Category, Product } from './shared/shop-model.ts';

export function App() {
  const [products, setProducts] = useState<readonly Product[]>([]);
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState<Category | 'All'>('All');
  const [total, setTotal] = useState<CartSum>({ count: 0, cents: 0 });

  useEffect(() => {
    getJson<Product[]>('/api/products').then(setProducts, console.error);
  }, []);

  return (
    <CurrencyContext value={{ currency: 'EUR', locale: 'en-IE' }}>
      <Header total={total} query={query} setQuery={setQuery} category={category} setCategory={setCategory} />
      <div className="page">
        <Catalogue products={products} query={query} category={category} />
        <Cart setTotal={setTotal} />
      </div>
    </CurrencyContext>
  );
}
