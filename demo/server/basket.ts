import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { HttpError } from './http-error.ts';
import type { ServerTiming } from './server-timing.ts';
import type { TimedDatabase } from './timed-database.ts';
import { welcomeCart } from './toys.ts';

/**
 * The visitor's basket, known by a signed cookie: `basket=<id>.<signature>`. The id is random enough to read with; who
 * changes the basket must also bring its signature.
 */
export interface Basket {
  /** As the cookie says, unchecked; "" for a new visitor. */
  readonly id: string;
  /** Id of the basket; makes one, with the welcome cart, for a new visitor. */
  readonly open: () => Promise<string>;
  /** Id of a basket whose signature was checked. Throws `HttpError` 403 where it is forged or gone. */
  readonly verify: () => Promise<string>;
}

const derive = promisify(pbkdf2);
const SECRET = randomBytes(16).toString('hex');
const ITERATIONS = 120_000;
const KNOWN = 'SELECT 1 AS one FROM baskets WHERE id = ?';

export const createBasket = (
  request: IncomingMessage,
  response: ServerResponse,
  database: TimedDatabase,
  timing: ServerTiming,
): Basket => {
  const [id = '', signature = ''] = (cookie(request, 'basket') ?? '').split('.');
  return {
    id,
    open: async () => {
      if (id !== '' && database.get(KNOWN, [id]) !== null) return id;
      const fresh = randomBytes(9).toString('base64url');
      const signed = `${fresh}.${await timing.measure('session', () => sign(fresh))}`;
      response.setHeader('Set-Cookie', `basket=${signed}; Path=/; HttpOnly; SameSite=Lax`);
      fill(database, fresh);
      return fresh;
    },
    verify: async () => {
      if (!isSame(await timing.measure('session', () => sign(id)), signature)) {
        throw new HttpError(403, 'This cart belongs to another visit. Reload the page to start a new one.');
      }
      return id;
    },
  };
};

const sign = async (id: string): Promise<string> =>
  (await derive(id, SECRET, ITERATIONS, 32, 'sha256')).toString('base64url');

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [new TextEncoder().encode(one), new TextEncoder().encode(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const fill = (database: TimedDatabase, id: string): void => {
  database.transaction(() => {
    database.run('INSERT INTO baskets VALUES (?)', [id]);
    for (const { productId, quantity } of welcomeCart) {
      database.run('INSERT INTO basket_items VALUES (?, ?, ?)', [id, productId, quantity]);
    }
  });
};

const cookie = (request: IncomingMessage, name: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split('; ')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
