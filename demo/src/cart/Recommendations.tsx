import { useEffect, useState } from 'react';
import { getJson } from '../shared/api.ts';
import { formatMoney } from '../shared/format-money.ts';
import type { CartItem, Suggestion } from '../shared/shop-model.ts';

export function Recommendations({ items }: { items: readonly CartItem[] }) {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);

  useEffect(() => {
    if (items.length === 0) return;
    let stale = false;
    getJson<Suggestion[]>('/api/recommendations').then((found) => {
      if (!stale) setSuggestions(found);
    }, console.error);
    return () => {
      stale = true;
    };
  }, [items]);

  if (items.length === 0 || suggestions.length === 0) return null;
  return (
    <section className="recommendations" aria-label="Often bought together">
      <h3>Often bought together</h3>
      <ul>
        {suggestions.map(({ productId, name, motif, hue, cents }) => (
          <li key={productId}>
            <svg className="picture" viewBox="0 0 120 120" aria-hidden="true" style={{ '--hue': hue }}>
              <use href={`/toys.svg#${motif}`} />
            </svg>
            <span>{name}</span>
            <span>{formatMoney(cents)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
