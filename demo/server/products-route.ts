import { motif } from './motif.ts';
import type { Exchange } from './reply.ts';

/** `GET /api/products` → the range, without categories' order: the page sorts by id. */
export const getProducts = ({ database }: Exchange): unknown =>
  database.all('SELECT id, name, category, motif, hue, cents, age FROM products ORDER BY id').map((row) => ({
    id: row.number('id'),
    name: row.text('name'),
    category: row.text('category'),
    motif: motif(row.text('motif')),
    hue: row.number('hue'),
    cents: row.number('cents'),
    age: row.number('age'),
  }));
