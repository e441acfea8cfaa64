import type { Suggestion } from '../src/shared/shop-model.ts';
import { motif } from './motif.ts';
import type { Exchange } from './reply.ts';

/** Bought together with what is in the cart, heavier where more pieces are in it. */
const BOUGHT_TOGETHER = `
  SELECT p.id, p.name, p.motif, p.hue, p.cents, (
    SELECT COALESCE(SUM(b.quantity), 0)
    FROM order_lines mine
    JOIN order_lines other ON other.order_id = mine.order_id
    JOIN basket_items b ON b.product_id = other.product_id AND b.basket_id = ?1
    WHERE mine.product_id = p.id
  ) AS score
  FROM products p
  WHERE p.id NOT IN (SELECT product_id FROM basket_items WHERE basket_id = ?1)
  ORDER BY score DESC, p.id
  LIMIT 3`;

/** `GET /api/recommendations` → the three best `Suggestion`s for the visitor's cart. */
export const getRecommendations = ({ basket, database }: Exchange): Suggestion[] =>
  database.all(BOUGHT_TOGETHER, [basket.id]).map((row) => ({
    productId: row.number('id'),
    name: row.text('name'),
    motif: motif(row.text('motif')),
    hue: row.number('hue'),
    cents: row.number('cents'),
  }));
