import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { bundle } from '../../accuracy/run/bundle.ts';
import { type BuildMode, COLUMNS, type Column, DEVTOOLS_STORE, hostOf } from './columns.ts';

export interface BenchServer {
  readonly urlOf: (column: Column, mode: BuildMode) => string;
  /** Bundles what these columns need before anybody waits for it. */
  readonly prepare: (columns: readonly Column[], modes: readonly BuildMode[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const REACT = '19.3.1';
const require = createRequire(import.meta.url);

const html = ({ tool }: Column) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<style>/* painting is not measured */ #root { height: 200px; overflow: hidden; contain: strict }</style>
${tool === null ? '' : '<script src="tool.js"></script>'}</head>
<body><div id="root"></div><script src="page.js"></script></body></html>`;

const send = (response: ServerResponse, type: string, body: string) => {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    // isolated pages get a clock of 5 µs instead of 100
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  response.end(body);
};

const bundlePage = (column: Column, mode: BuildMode): Promise<string> =>
  bundle({
    entry: `bench/agent/browser/${column.page}.ts`,
    react: REACT,
    mode,
    ...(column.page === 'page' ? {} : { jsxImportSource: '@welldone-software/why-did-you-render' }),
  });

const bundleTool = (tool: string): Promise<string> =>
  tool === 'react-render-tracker'
    ? // published as one script for a page's head
      readFile(require.resolve('react-render-tracker'), 'utf8')
    : bundle({ entry: `bench/agent/browser/${tool}.ts`, react: REACT, mode: 'production' });

/** Serves `http://<host of a column>:<port>/<build>/`, bundled when first asked for, and `/echo`. */
export const startBenchServer = async (): Promise<BenchServer> => {
  const bundles = new Map<string, Promise<string>>();
  const bundled = (column: Column, mode: BuildMode, file: 'page' | 'tool'): Promise<string> => {
    const key = file === 'page' ? `${column.page} ${mode}` : `tool ${column.tool}`;
    const code = bundles.get(key) ?? (file === 'page' ? bundlePage(column, mode) : bundleTool(column.tool ?? ''));
    bundles.set(key, code);
    return code;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/echo') return send(response, 'text/plain', 'echo');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const column = [...COLUMNS, DEVTOOLS_STORE].find((one) => hostOf(one) === host);
    const [, mode, file] = /^\/(development|production)\/(?:(page|tool)\.js)?$/.exec(url.pathname) ?? [];
    if (column === undefined || (mode !== 'development' && mode !== 'production')) {
      response.writeHead(404);
      response.end();
      return;
    }
    if (file !== 'page' && file !== 'tool') return send(response, 'text/html', html(column));
    bundled(column, mode, file).then(
      (code) => send(response, 'text/javascript', code),
      (error) => send(response, 'text/javascript', `throw new Error(${JSON.stringify(String(error))})`),
    );
  });
  // Chromium resolves any name below localhost itself, to IPv4 or IPv6
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    urlOf: (column, mode) => `http://${hostOf(column)}:${port}/${mode}/`,
    prepare: async (columns, modes) => {
      for (const column of columns) {
        for (const mode of modes.filter((one) => column.modes.includes(one))) {
          await bundled(column, mode, 'page');
          if (column.tool !== null) await bundled(column, mode, 'tool');
        }
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
