import sqlite from 'node-sqlite3-wasm';
import { toys } from './toys.ts';

const SCHEMA = `
  CREATE TABLE products (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, motif TEXT NOT NULL,
    hue INTEGER NOT NULL, cents INTEGER NOT NULL, age INTEGER NOT NULL
  );
  CREATE TABLE stock_movements (product_id INTEGER NOT NULL, delta INTEGER NOT NULL);
  CREATE TABLE order_lines (order_id INTEGER NOT NULL, product_id INTEGER NOT NULL);
  CREATE TABLE baskets (id TEXT PRIMARY KEY);
  CREATE TABLE basket_items (
    basket_id TEXT NOT NULL REFERENCES baskets (id), product_id INTEGER NOT NULL REFERENCES products (id),
    quantity INTEGER NOT NULL, PRIMARY KEY (basket_id, product_id)
  );
  CREATE TABLE holidays (day TEXT PRIMARY KEY);
`;

const STOCK_MOVEMENTS = 40_000;
const ORDERS = 20_000;
const LINES_PER_ORDER = 3;
const HOLIDAYS = ['01-01', '05-01', '12-25', '12-26'];

/** A shop with some years of history, in memory. The same one at every start. The caller closes it. */
export const openDatabase = (): sqlite.Database => {
  const database = new sqlite.Database(':memory:');
  database.exec(SCHEMA);
  database.exec('BEGIN');
  insert(
    database,
    'INSERT INTO products VALUES (?, ?, ?, ?, ?, ?, ?)',
    toys.map((toy) => [toy.id, toy.name, toy.category, toy.motif, toy.hue, toy.cents, toy.age]),
  );
  insert(database, 'INSERT INTO stock_movements VALUES (?, ?)', stockMovements());
  insert(database, 'INSERT INTO order_lines VALUES (?, ?)', orderLines());
  insert(
    database,
    'INSERT INTO holidays VALUES (?)',
    HOLIDAYS.map((day) => [day]),
  );
  database.exec('COMMIT');
  return database;
};

const insert = (database: sqlite.Database, sql: string, rows: Iterable<(string | number)[]>): void => {
  const statement = database.prepare(sql);
  try {
    for (const row of rows) statement.run(row);
  } finally {
    statement.finalize();
  }
};

function* stockMovements(): Generator<number[]> {
  const random = createRandom(7);
  const left = new Map(toys.map((toy) => [toy.id, 0]));
  for (let i = toys.length; i < STOCK_MOVEMENTS; i++) {
    const id = 1 + random(toys.length);
    const delta = 1 - random(3);
    left.set(id, (left.get(id) ?? 0) + delta);
    yield [id, delta];
  }
  // stocktaking: 3 to 40 pieces of each are really there
  for (const toy of toys) yield [toy.id, 3 + random(38) - (left.get(toy.id) ?? 0)];
}

function* orderLines(): Generator<number[]> {
  const random = createRandom(19);
  for (let order = 1; order <= ORDERS; order++) {
    for (let line = 0; line < LINES_PER_ORDER; line++) yield [order, 1 + random(toys.length)];
  }
}

/** A linear congruential generator (Numerical Recipes' constants): the same history at every start. */
const createRandom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
