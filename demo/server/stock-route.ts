import type { Stock } from '../src/shared/shop-model.ts';
import { HttpError } from './http-error.ts';
import type { Exchange } from './reply.ts';

/** Pieces left of one product; no row for a product that was never in the warehouse. */
export const STOCK_LEFT = 'SELECT SUM(delta) AS pieces FROM stock_movements WHERE product_id = ? GROUP BY product_id';

/** `GET /api/stock/:id` → `Stock`. */
export const getStock = ({ id, database }: Exchange): Stock => {
  const row = database.get(STOCK_LEFT, [id]);
  if (row === null) throw new HttpError(404, 'There is no such toy.');
  return { productId: id, left: row.number('pieces') };
};
