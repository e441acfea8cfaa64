import { ProductPicture } from '../shared/ProductPicture.tsx';
import type { Product } from '../shared/shop-model.ts';
import { CartButton } from './CartButton.tsx';
import { PriceDisplay } from './PriceDisplay.tsx';

export function ProductCard({ product }: { product: Product }) {
  return (
    <li className="card">
      <ProductPicture motif={product.motif} hue={product.hue} />
      <h2 id={`toy-${product.id}`}>{product.name}</h2>
      <p className="card-detail">
        {product.category} · {product.age === 0 ? 'from birth' : `from ${product.age}`}
      </p>
      <div className="card-buy">
        <PriceDisplay cents={product.cents} />
        <CartButton product={product} />
      </div>
    </li>
  );
}
