import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundlePage, type PageBundle } from './bundle-page.ts';
import { answerApi } from './page-api.ts';
import { readBuild } from './react-builds.ts';
import { echoSocket } from './web-socket.ts';

export interface PageServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const page = (script: string, title: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><div id="root"></div><script src="${script}"></script></body></html>`;

const send = (response: ServerResponse, type: string, body: string, cache = 'no-store') => {
  response.writeHead(200, { 'content-type': type, 'cache-control': cache });
  response.end(body);
};

/**
 * Serves test pages, bundled when first asked for, a small API (page-api.ts) and a WebSocket that echoes:
 * `/page/<name>/<react version>/<mode>/`, `/html/<file>.html`, `/api/…`.
 */
export const startPageServer = async (): Promise<PageServer> => {
  const bundles = new Map<string, Promise<PageBundle>>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/')) return answerApi(request, response, url);
    const html = /^\/html\/([\w.-]+\.html)$/.exec(url.pathname)?.[1];
    if (html !== undefined) {
      readFile(join(import.meta.dirname, '../pages', html), 'utf8').then(
        (text) => send(response, 'text/html', text),
        () => response.writeHead(404).end(),
      );
      return;
    }
    const [, name = '', version = '', mode = '', file] =
      /^\/page\/([\w.-]+(?:\/[\w-]+)?)\/([\d.]+)\/([a-z]+)\/(page\.js|page\.js\.map)?$/.exec(url.pathname) ?? [];
    const react = readBuild(version, mode);
    if (react === null) {
      response.writeHead(404);
      return response.end();
    }
    // what must not be stored is not kept for going back either
    const cache = url.searchParams.has('cached') ? 'no-cache' : 'no-store';
    if (file === undefined) return send(response, 'text/html', page('page.js', name), cache);
    const key = `${name} ${version} ${mode}`;
    const bundle = bundles.get(key) ?? bundlePage(name, react);
    bundles.set(key, bundle);
    bundle.then(
      ({ code, map }) =>
        file === 'page.js' ? send(response, 'text/javascript', code) : send(response, 'application/json', map),
      (error) => send(response, 'text/javascript', `throw new Error(${JSON.stringify(String(error))})`),
    );
  });
  server.on('upgrade', echoSocket);
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
