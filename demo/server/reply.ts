import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Basket } from './basket.ts';
import { HttpError } from './http-error.ts';
import type { ServerTiming } from './server-timing.ts';
import type { TimedDatabase } from './timed-database.ts';

/** One request on its way through the back end. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The number in the path: `/api/stock/7` → 7; 0 for paths without one. */
  readonly id: number;
  readonly database: TimedDatabase;
  readonly timing: ServerTiming;
  readonly basket: Basket;
}

/** Sends JSON with what it took to make it. */
export const reply = (response: ServerResponse, timing: ServerTiming, status: number, body: unknown): void => {
  const text = timing.measure('render', () => JSON.stringify(body));
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Server-Timing', timing.header());
  response.end(text);
};

const MAX_BODY = 10_000;

/** A JSON body; throws `HttpError` 400 where it is not JSON, 413 where it is long. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_BODY) throw new HttpError(413, 'That is more than a shop wants to know.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'The body must be JSON.');
  }
};
