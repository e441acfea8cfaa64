import type { IncomingMessage, ServerResponse } from 'node:http';
import type sqlite from 'node-sqlite3-wasm';
import { createBasket } from './basket.ts';
import { addCartItem, getCart, removeCartItem } from './cart-routes.ts';
import { getDelivery } from './delivery-route.ts';
import { HttpError } from './http-error.ts';
import { getProducts } from './products-route.ts';
import { getRecommendations } from './recommendations-route.ts';
import { type Exchange, reply } from './reply.ts';
import { createServerTiming } from './server-timing.ts';
import { getStock } from './stock-route.ts';
import { createTimedDatabase } from './timed-database.ts';

interface Route {
  readonly status: number;
  readonly handle: (exchange: Exchange) => unknown;
}

const routes: Readonly<Record<string, Route>> = {
  'GET /api/products': { status: 200, handle: getProducts },
  'GET /api/cart': { status: 200, handle: getCart },
  'POST /api/cart/items': { status: 201, handle: addCartItem },
  'DELETE /api/cart/items/:id': { status: 200, handle: removeCartItem },
  'GET /api/stock/:id': { status: 200, handle: getStock },
  'GET /api/delivery': { status: 200, handle: getDelivery },
  'GET /api/recommendations': { status: 200, handle: getRecommendations },
};

/** Answers `/api/…`; every response, errors too, carries a measured `Server-Timing`. */
export const createShopApi =
  (database: sqlite.Database) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const timing = createServerTiming();
    const url = new URL(request.url ?? '/', 'http://shop');
    const id = Number(/\/(\d+)$/.exec(url.pathname)?.[1] ?? 0);
    const route = routes[`${request.method} ${url.pathname.replace(/\/\d+$/, '/:id')}`];
    try {
      if (route === undefined) throw new HttpError(404, 'The shop has nothing at this address.');
      const timed = createTimedDatabase(database, timing);
      const basket = createBasket(request, response, timed, timing);
      const body = await route.handle({ request, response, url, id, database: timed, timing, basket });
      reply(response, timing, route.status, body);
    } catch (error) {
      const status = error instanceof HttpError ? error.status : 500;
      reply(response, timing, status, { error: error instanceof Error ? error.message : 'Unknown error' });
    }
  };
