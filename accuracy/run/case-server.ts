import { createServer, type ServerResponse } from 'node:http';
import { type BundleOptions, bundle } from './bundle.ts';
import { isReactVersion, type ReactVersion } from './versions.ts';

/** Which other tool a page is served with; `none` for Clickfall, which comes from outside. */
export type PageWith = 'none' | 'react-devtools' | 'why-did-you-render' | 'react-tracks' | 'react-scan';

export interface CaseServer {
  readonly urlOf: (id: string, react: ReactVersion, tool: PageWith, query?: string) => string;
  /** Bundles what these pages need before anybody waits for it. */
  readonly prepare: (reacts: readonly ReactVersion[], tools: readonly PageWith[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const send = (response: ServerResponse, type: string, body: string) => {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
};

const PEER = /^\/(none|react-devtools|why-did-you-render|react-tracks|react-scan)\/([\d.]+)\/(peer\.js|page\.js)?$/;

const hasPeerScript = (tool: PageWith): boolean => tool !== 'none' && tool !== 'why-did-you-render';

const html = (tool: PageWith) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>case</title><link rel="icon" href="data:,">
${hasPeerScript(tool) ? '<script src="peer.js"></script>' : ''}</head>
<body><div id="root"></div><script src="page.js"></script></body></html>`;

/** why-did-you-render patches the page's own React: it is part of the page's bundle. The others come before it. */
const bundleOf = (tool: PageWith, react: ReactVersion, file: string): BundleOptions => {
  if (file === 'peer.js') return { entry: `accuracy/peers/browser/${tool}.ts`, react: '19.3.1' };
  return tool === 'why-did-you-render'
    ? {
        entry: 'accuracy/peers/browser/why-did-you-render.ts',
        react,
        jsxImportSource: '@welldone-software/why-did-you-render',
      }
    : { entry: 'accuracy/pages/main.tsx', react };
};

/** Serves `/<tool>/<react version>/?case=<id>`, bundled when first asked for, and what the pages themselves ask for. */
export const startCaseServer = async (): Promise<CaseServer> => {
  const bundles = new Map<string, Promise<string>>();
  const bundled = (tool: PageWith, react: ReactVersion, file: string): Promise<string> => {
    const key = `${tool === 'why-did-you-render' || file === 'peer.js' ? tool : 'none'} ${file === 'peer.js' ? '' : react} ${file}`;
    const code = bundles.get(key) ?? bundle(bundleOf(tool, react, file));
    bundles.set(key, code);
    return code;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const delay = Number(url.searchParams.get('delay') ?? '0');
    if (url.pathname.startsWith('/api/')) {
      setTimeout(() => send(response, 'application/json', '{"n":1}'), delay);
      return;
    }
    if (url.pathname === '/chunk/inner.js') {
      setTimeout(() => send(response, 'text/javascript', 'export const text = "loaded";'), delay);
      return;
    }
    const [, tool = '', version = '', file] = PEER.exec(url.pathname) ?? [];
    if (!isTool(tool) || !isReactVersion(version)) {
      response.writeHead(404);
      response.end();
      return;
    }
    if (file === undefined) return send(response, 'text/html', html(tool));
    const code = bundled(tool, version, file);
    code.then(
      (text) => send(response, 'text/javascript', text),
      (error) => {
        console.error(error);
        response.writeHead(500);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    urlOf: (id, react, tool, query = '') => `http://127.0.0.1:${port}/${tool}/${react}/?case=${id}${query}`,
    prepare: async (reacts, tools) => {
      for (const react of reacts) {
        for (const tool of tools) {
          await bundled(tool, react, 'page.js');
          if (hasPeerScript(tool)) await bundled(tool, react, 'peer.js');
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

const isTool = (text: string): text is PageWith =>
  ['none', 'react-devtools', 'why-did-you-render', 'react-tracks', 'react-scan'].includes(text);
