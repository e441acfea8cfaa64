import type { CartItem } from '../src/shared/shop-model.ts';
import { HttpError } from './http-error.ts';
import { motif } from './motif.ts';
import { type Exchange, readJson } from './reply.ts';
import { STOCK_LEFT } from './stock-route.ts';
import type { Row } from './timed-database.ts';

const ITEMS = `
  SELECT p.id, p.name, p.motif, p.hue, p.cents, b.quantity
  FROM basket_items b JOIN products p ON p.id = b.product_id
  WHERE b.basket_id = ?`;

/** `GET /api/cart` → `CartItem[]`, in the order in which they were added. */
export const getCart = async ({ basket, database }: Exchange): Promise<CartItem[]> => {
  const id = await basket.open();
  return database.all(`${ITEMS} ORDER BY b.rowid`, [id]).map(toItem);
};

/** `POST /api/cart/items` with `{ productId }` → the `CartItem` as it is now. */
export const addCartItem = async ({ request, basket, database }: Exchange): Promise<CartItem> => {
  const productId = readProductId(await readJson(request));
  const id = await basket.verify();
  return database.transaction(() => {
    const stock = database.get(STOCK_LEFT, [productId]);
    if (stock === null || stock.number('pieces') < 1) throw new HttpError(409, 'That toy is sold out.');
    database.run(
      `INSERT INTO basket_items VALUES (?, ?, 1)
       ON CONFLICT (basket_id, product_id) DO UPDATE SET quantity = quantity + 1`,
      [id, productId],
    );
    const row = database.get(`${ITEMS} AND p.id = ?`, [id, productId]);
    if (row === null) throw new HttpError(404, 'There is no such toy.');
    return toItem(row);
  });
};

/** `DELETE /api/cart/items/:id` → `{ removed }`. */
export const removeCartItem = async ({ id, basket, database }: Exchange): Promise<{ removed: number }> => {
  const basketId = await basket.verify();
  const sql = 'DELETE FROM basket_items WHERE basket_id = ? AND product_id = ?';
  if (database.run(sql, [basketId, id]) === 0) throw new HttpError(404, 'That toy is not in the cart.');
  return { removed: id };
};

const toItem = (row: Row): CartItem => ({
  productId: row.number('id'),
  name: row.text('name'),
  motif: motif(row.text('motif')),
  hue: row.number('hue'),
  cents: row.number('cents'),
  quantity: row.number('quantity'),
});

const readProductId = (body: unknown): number => {
  const id = typeof body === 'object' && body !== null && 'productId' in body ? body.productId : null;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw new HttpError(400, 'Say which toy: { "productId": 7 }.');
  return id;
};
