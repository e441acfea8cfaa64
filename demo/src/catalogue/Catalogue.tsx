import { memo } from 'react';
import type { Category, Product } from '../shared/shop-model.ts';
import { ProductCard } from './ProductCard.tsx';

interface CatalogueProps {
  products: readonly Product[];
  query: string;
  category: Category | 'All';
}

export const Catalogue = memo(function Catalogue({ products, query, category }: CatalogueProps) {
  const wanted = query.trim().toLowerCase();
  const found = products.filter(
    (product) => (category === 'All' || product.category === category) && product.name.toLowerCase().includes(wanted),
  );

  return (
    <main className="catalogue">
      <h1>{category === 'All' ? 'Toys that last' : category}</h1>
      <p className="catalogue-count" role="status">
        {products.length === 0 ? 'Opening the shop…' : `${found.length} of ${products.length} toys`}
      </p>
      <ul className="grid">
        {found.map((product) => (
          <ProductCard key={product.id} product={product} />
        ))}
      </ul>
      {products.length > 0 && found.length === 0 && (
        <p className="catalogue-empty">No toy has “{query}” in its name. Try “bear” or “train”.</p>
      )}
    </main>
  );
});
