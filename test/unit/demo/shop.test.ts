import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shop, startShop } from '../../../demo/start-shop.mjs';

let shop: Shop;

beforeAll(async () => {
  shop = await startShop({ port: 0 });
}, 30_000);
afterAll(() => shop.close());

interface Item {
  readonly productId: number;
  readonly quantity: number;
}

/** A visitor with a cookie of its own, as a fresh browser profile would be. */
const visit = async () => {
  const first = await fetch(`${shop.url}/api/cart`);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const items: Item[] = await first.json();
  const call = (method: string, path: string, body?: string) =>
    fetch(shop.url + path, { method, headers: { cookie }, ...(body === undefined ? {} : { body }) });
  const cart = async (): Promise<Item[]> => (await call('GET', '/api/cart')).json();
  return { items, cookie, call, cart };
};

/** `sql;dur=2.31;desc="SQL 3 queries", total;dur=3` → `{ sql: 2.31, total: 3 }`. */
const durations = (response: Response): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (response.headers.get('server-timing') ?? '').split(', ').map((part) => {
      const [, name, ms] = /^(\w+);dur=([\d.]+)/.exec(part) ?? [];
      return [name, Number(ms)];
    }),
  );

describe('the shop’s back end', () => {
  it('gives every new visitor the same cart of five toys, the one of the demo among them', async () => {
    const [one, other] = [await visit(), await visit()];
    expect(one.cookie).not.toBe(other.cookie);
    expect(one.items).toEqual(other.items);
    expect(one.items.map((item) => item.productId)).toEqual([4, 7, 12, 10, 3]);
  });

  it('raises the quantity of what is there and appends what is not', async () => {
    const { call, cart } = await visit();
    const again = await call('POST', '/api/cart/items', '{"productId":7}');
    expect(again.status).toBe(201);
    expect(await again.json()).toMatchObject({ productId: 7, quantity: 2 });
    await call('POST', '/api/cart/items', '{"productId":1}');
    expect((await cart()).map((item) => [item.productId, item.quantity])).toEqual([
      [4, 1],
      [7, 2],
      [12, 2],
      [10, 1],
      [3, 1],
      [1, 1],
    ]);
  });

  it('removes one toy, and only from the cart of who asked', async () => {
    const [one, other] = [await visit(), await visit()];
    expect((await one.call('DELETE', '/api/cart/items/12')).status).toBe(200);
    expect(await one.cart()).toHaveLength(4);
    expect(await other.cart()).toHaveLength(5);
    expect((await one.call('DELETE', '/api/cart/items/12')).status).toBe(404);
  });

  it('lets nobody change a cart without its signature', async () => {
    const { cookie } = await visit();
    const forged = `${cookie.split('.')[0]}.AAAA`;
    const answer = await fetch(`${shop.url}/api/cart/items`, {
      method: 'POST',
      headers: { cookie: forged },
      body: '{"productId":7}',
    });
    expect(answer.status).toBe(403);
  });

  it('recommends other toys after a change of quantity, so that the page has something new to show', async () => {
    const { call } = await visit();
    const before = await (await call('GET', '/api/recommendations')).json();
    await call('POST', '/api/cart/items', '{"productId":7}');
    const after = await (await call('GET', '/api/recommendations')).json();
    expect(before).toHaveLength(3);
    expect(after).not.toEqual(before);
  });

  it('has every toy in stock, and the same number when asked again', async () => {
    const stock = async (id: number) => (await (await fetch(`${shop.url}/api/stock/${id}`)).json()).left;
    for (let id = 1; id <= 50; id++) expect(await stock(id)).toBeGreaterThan(0);
    expect(await stock(7)).toBe(await stock(7));
  });

  it.each([
    ['GET', '/api/products', undefined, 1],
    ['GET', '/api/stock/7', undefined, 1],
    ['GET', '/api/delivery?country=IE', undefined, 1],
    ['GET', '/api/recommendations', undefined, 1],
    ['POST', '/api/cart/items', '{"productId":7}', 3],
  ])('measures %s %s and counts its queries', async (method, path, body, queries) => {
    const { call } = await visit();
    const response = await call(method, path, body);
    expect(response.ok).toBe(true);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('server-timing')).toContain(`desc="SQL ${queries} quer`);
    const { sql = 0, total = 0 } = durations(response);
    expect(sql).toBeGreaterThan(0);
    expect(total).toBeGreaterThanOrEqual(sql);
  });

  it('spends nearly all of the recommendations in the database, and little of the change of a cart', async () => {
    const { call } = await visit();
    const slow = durations(await call('GET', '/api/recommendations'));
    expect(slow.sql).toBeGreaterThan(0.9 * (slow.total ?? 0));
    const post = durations(await call('POST', '/api/cart/items', '{"productId":7}'));
    expect(post.sql).toBeLessThan(0.5 * (post.total ?? 0));
  });

  it.each([
    ['POST', '/api/cart/items', '{"productId":"7"}', 400],
    ['POST', '/api/cart/items', 'seven', 400],
    ['POST', '/api/cart/items', '{"productId":99}', 409],
    ['GET', '/api/stock/99', undefined, 404],
    ['GET', '/api/delivery?country=XX', undefined, 400],
    ['GET', '/api/nothing', undefined, 404],
  ])('answers %s %s %s with %i and a sentence', async (method, path, body, status) => {
    const response = await (await visit()).call(method, path, body);
    expect(response.status).toBe(status);
    expect((await response.json()).error).toMatch(/\.$/);
    expect(durations(response).total).toBeGreaterThan(0);
  });
});

describe('opening the shop', () => {
  it('serves the page', async () => {
    expect(await (await fetch(shop.url)).text()).toContain('<div id="root">');
  });

  it('says in one sentence that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startShop({ port })).rejects.toThrow(`Port ${port} is already in use: choose another with --port`);
    other.close();
  });

  it.each([-1, 70_000, 1.5, Number.NaN])('says in one sentence that %d is not a port', async (port) => {
    await expect(startShop({ port })).rejects.toThrow('The port must be a whole number');
  });
});
