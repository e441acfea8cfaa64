import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundlePage } from './bundle-page.ts';
import type { ReactBuild } from './react-builds.ts';

export interface PageServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const page = (script: string, title: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><div id="root"></div><script src="${script}"></script></body></html>`;

const send = (response: ServerResponse, type: string, body: string) => {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
};

/** `/api/<anything>?delay=ms`: answers JSON with a Server-Timing header after `delay`. The delay is what the test asks the server for. */
const api = (request: IncomingMessage, response: ServerResponse, url: URL) => {
  request.resume();
  const delay = Number(url.searchParams.get('delay') ?? '0');
  setTimeout(() => {
    response.setHeader('server-timing', `sql;dur=${delay / 2};desc="SQL 3 queries", total;dur=${delay}`);
    send(
      response,
      'application/json',
      JSON.stringify({ path: url.pathname, n: Number(url.searchParams.get('n') ?? '1') }),
    );
  }, delay);
};

/**
 * Serves test pages, bundled when first asked for, and a small JSON API:
 * `/page/<name>/<react version>/<mode>/`, `/html/<file>.html`, `/api/…`.
 */
export const startPageServer = async (): Promise<PageServer> => {
  const bundles = new Map<string, Promise<string>>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/')) return api(request, response, url);
    const html = /^\/html\/([\w.-]+\.html)$/.exec(url.pathname)?.[1];
    if (html !== undefined) {
      readFile(join(import.meta.dirname, '../pages', html), 'utf8').then(
        (text) => send(response, 'text/html', text),
        () => response.writeHead(404).end(),
      );
      return;
    }
    const match = /^\/page\/([\w.-]+)\/(18\.3\.1|19\.3\.1)\/(development|production)\/(page\.js)?$/.exec(url.pathname);
    if (match === null) {
      response.writeHead(404);
      return response.end();
    }
    const [, name = '', version, mode, file] = match;
    if (file === undefined) return send(response, 'text/html', page('page.js', name));
    const key = `${name} ${version} ${mode}`;
    const react: ReactBuild = {
      version: version === '18.3.1' ? '18.3.1' : '19.3.1',
      mode: mode === 'production' ? 'production' : 'development',
    };
    const bundle = bundles.get(key) ?? bundlePage(name, react);
    bundles.set(key, bundle);
    bundle.then(
      (code) => send(response, 'text/javascript', code),
      (error) => send(response, 'text/javascript', `throw new Error(${JSON.stringify(String(error))})`),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
