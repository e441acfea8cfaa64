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
  frame: ({ pathname }) => ({
    type: 'text/html',
    body: `<html><body><turbo-frame id="part"><p>${pathname}</p></turbo-frame></body></html>`,
  }),
  svg: () => ({ type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' }),
};

/** A service worker that fetches itself what its pages ask for. */
const WORKER = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

const asked = new Map<string, number>();
/** Numbers the requests of one name from 1. */
const numberOf = (name: string): number => {
  const number = (asked.get(name) ?? 0) + 1;
  asked.set(name, number);
  return number;
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

/**
 * Runs `work` when at least `delay` ms have gone by. A timer of Node's alone comes early by what its turn of the event loop did
 * before it was set: a request counted 28.5 ms of 30.
 */
const notBefore = (delay: number, work: () => void, from = performance.now()): void => {
  const left = delay - (performance.now() - from);
  if (left <= 0) work();
  else setTimeout(() => notBefore(delay, work, from), Math.ceil(left));
};

const allowOrigins = (response: ServerResponse): void => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
};

/** `delay` in ms. null: no such header. */
const timingOf = ({ searchParams }: URL, delay: number): string | null => {
  if (searchParams.has('plain')) return null;
  const count = searchParams.get('count');
  if (count !== null) return `n;dur=${numberOf(count)}`;
  return searchParams.get('timing') ?? `sql;dur=${delay / 2};desc="SQL 3 queries", total;dur=${delay}`;
};

/**
 * `/api/<anything>?delay=ms`: answers after `delay`, which is what the test asks the server for, with a Server-Timing header.
 *
 * `as=json|text|script|module|frame|svg` picks the answer, `as=pieces` a body in three pieces, `as=events` one server event and an end;
 * `fail` breaks the connection, `status=500` answers with an error. With `gate=<name>` the time begins when somebody asks
 * for `/api/open?gate=<name>`. `as=text&size=n`: n bytes. `plain`: no Server-Timing. `cors`: other origins may ask, after a
 * preflight that takes as long.
 *
 * `count=<name>`: Server-Timing says which request of that name it is (`n;dur=3`); `timing=<header>`: says that instead.
 * `/api/login` answers with a cookie and a body that nobody may keep. `header=<name>:<value>`: a further one. `redirect`: first elsewhere on this server; `cache`: may be kept for a minute. `tell=<gate>` opens another gate as soon
 * as the request is here. `as=worker`: a service worker that passes all on.
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
  const tell = url.searchParams.get('tell');
  if (tell !== null) openGate(tell);
  const later = (work: () => void): void => afterGate(gate, () => notBefore(delay, work));
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
    if (url.searchParams.has('redirect')) {
      url.searchParams.delete('redirect');
      return void response.writeHead(302, { location: `${url.pathname}${url.search}` }).end();
    }
    const timing = timingOf(url, delay);
    if (timing !== null) response.setHeader('server-timing', timing);
    for (const [name, value] of url.searchParams.getAll('header').map((header) => header.split(':'))) {
      if (name !== undefined && value !== undefined) response.setHeader(name, value);
    }
    if (url.pathname === '/api/login') {
      response.setHeader('set-cookie', 'sid=SECRET-SET-COOKIE');
      return void response.end('SECRET-ANSWER');
    }
    response.setHeader('cache-control', url.searchParams.has('cache') ? 'max-age=60' : 'no-store');
    if (as === 'worker') {
      // its pages lie elsewhere than its script
      const headers = { 'content-type': 'text/javascript', 'service-worker-allowed': '/' };
      return void response.writeHead(200, headers).end(WORKER);
    }
    if (as === 'pieces') return inPieces(response.writeHead(200, { 'content-type': 'text/plain' }), PIECES);
    const { type, body } = (ANSWERS[as] ?? (() => ({ type: 'text/plain', body: '' })))(url);
    response.writeHead(Number(url.searchParams.get('status') ?? '200'), { 'content-type': type });
    response.end(body);
  });
};
