import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server that is no toolbar, or a broken or hostile one, may answer for its SQL panel. */
const PANELS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  page: (response) =>
    response.end('<!doctype html><h1 id="planted">Hello</h1><script>document.title = "planted"</script>'),
  script: (response) =>
    response.end(
      JSON.stringify({ content: '<ul><li><img src=x onerror="document.title=`planted`"> 1.00 ms (9 queries)</ul>' }),
    ),
  wrong: (response) =>
    response.end(JSON.stringify({ content: '<ul><li>1.00 ms (3 queries including 99 similar )</li></ul>' })),
  huge: (response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000_000)));
    };
    response.on('drain', more);
    more();
  },
  gone: (response) =>
    response.end(JSON.stringify({ content: '<p>Data for this panel isn&#x27;t available anymore.</p>' })),
  missing: (response) => response.writeHead(404).end('no such page'),
  // to what would be counted
  elsewhere: (response) => response.writeHead(302, { location: '?store_id=counted' }).end(),
  counted: (response) => response.end(JSON.stringify({ content: '<ul><li>1.00 ms (9 queries )</li></ul>' })),
  silent: (response) => void response.destroy(),
};

/** `/orders/?answer=<name>` claims that a toolbar watched it, which answers so. Other origins may ask. */
export const startToolbarServer = async (): Promise<{ readonly origin: string; readonly close: () => void }> => {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/orders/') {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('djdt-store-id', searchParams.get('answer') ?? '');
      response.setHeader('content-type', 'application/json');
      return void response.end('{"orders":[]}');
    }
    const panel = PANELS[searchParams.get('store_id') ?? ''];
    if (panel === undefined) return void response.writeHead(404).end();
    panel(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
