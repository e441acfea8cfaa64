import type { Plugin } from 'vite';
import { openDatabase } from './open-database.ts';
import { createShopApi } from './shop-api.ts';

/** Lets Vite's development server answer `/api/…` from the shop's own database, so that page and API share an origin. */
export const shopBackEnd = (): Plugin => ({
  name: 'shop-back-end',
  configureServer: (server) => {
    const database = openDatabase();
    const api = createShopApi(database);
    server.httpServer?.once('close', () => database.close());
    server.middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/api/')) void api(request, response);
      else next();
    });
  },
});
