import type { IncomingMessage, ServerResponse } from 'node:http';

type Answer = (url: URL) => { readonly type: string; readonly body: string };

const ANSWERS: Readonly<Record<string, Answer>> = {
  text: ({ searchParams }) => ({ type: 'text/plain', body: 'x'.repeat(Number(searchParams.get('size') ?? '0')) }),
  json: ({ pathname, searchParams }) => ({
    type: 'application/json',
    body: JSON.stringify({ path: pathname, n: Number(searchParams.get('n') ?? '1') }),
  }),
  script: ({ pathname }) => ({
    type: 'text/javascript',
    body: `globalThis.loadedScript = ${JSON.stringify(pathname)};`,
  }),
  module: ({ pathname }) => ({ type: 'text/javascript', body: `export const path = ${JSON.stringify(pathname)};` }),
  svg: () => ({ type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' }),
};

/** Parts of a body that comes in pieces, this far apart: a stream that is read to its end in several steps. In ms. */
const PIECES = 3;
const BETWEEN_PIECES = 8;

const inPieces = (response: ServerResponse, left: number): void => {
  if (left === 0) return void response.end();
  response.write(`piece ${left};`);
  setTimeout(() => inPieces(response, left - 1), BETWEEN_PIECES);
};

const waitingAt = new Map<string, (() => void)[]>();
const opened = new Set<string>();

/** Runs `work` once the gate is open: a test opens it when all clicks are made, however long they took. */
const afterGate = (gate: string | null, work: () => void): void => {
  if (gate === null || opened.has(gate)) work();
  else waitingAt.set(gate, [...(waitingAt.get(gate) ?? []), work]);
};

const openGate = (gate: string): void => {
  opened.add(gate);
  for (const work of waitingAt.get(gate) ?? []) work();
  waitingAt.delete(gate);
};

const allowOrigins = (response: ServerResponse): void => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
};

/**
 * `/api/<anything>?delay=ms`: answers after `delay`, which is what the test asks the server for, with a Server-Timing header.
 *
 * `as=json|text|script|module|svg` picks the answer, `as=pieces` a body in three pieces, `as=events` one server event and an end;
 * `fail` breaks the connection, `status=500` answers with an error. With `gate=<name>` the time begins when somebody asks
 * for `/api/open?gate=<name>`. `as=text&size=n`: n bytes. `plain`: no Server-Timing. `cors`: other origins may ask, after a
 * preflight that takes as long.
 */
export const answerApi = (request: IncomingMessage, response: ServerResponse, url: URL): void => {
  request.resume();
  const delay = Number(url.searchParams.get('delay') ?? '0');
  const as = url.searchParams.get('as') ?? 'json';
  const gate = url.searchParams.get('gate');
  if (url.pathname === '/api/open') {
    openGate(gate ?? '');
    return void response.end();
  }
  const later = (work: () => void): void => afterGate(gate, () => void setTimeout(work, delay));
  if (as === 'events') {
    // the stream is open before its event comes
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    later(() => response.write(`data: ${url.pathname}\n\n`));
    return;
  }
  later(() => {
    if (url.searchParams.has('fail')) return void request.socket.destroy();
    if (url.searchParams.has('cors')) allowOrigins(response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (!url.searchParams.has('plain'))
      response.setHeader('server-timing', `sql;dur=${delay / 2};desc="SQL 3 queries", total;dur=${delay}`);
    response.setHeader('cache-control', 'no-store');
    if (as === 'pieces') return inPieces(response.writeHead(200, { 'content-type': 'text/plain' }), PIECES);
    const { type, body } = (ANSWERS[as] ?? (() => ({ type: 'text/plain', body: '' })))(url);
    response.writeHead(Number(url.searchParams.get('status') ?? '200'), { 'content-type': type });
    response.end(body);
  });
};
