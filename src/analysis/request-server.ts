import type { NetworkRequest } from '../recording/network-request.ts';
import type { RequestQueryCounts } from '../recording/query-counts.ts';
import type { DebugToolbar, RequestStep } from './model/request-step.ts';

/** Rack and Rails (`x-runtime`: seconds), and what many servers send by these names. */
const SERVER_HEADERS = ['x-runtime', 'x-response-time', 'x-request-id'] as const;

/** What the server says of itself in plain headers. */
export const serverHeadersOf = ({ responseHeaders }: NetworkRequest): RequestStep['serverHeaders'] =>
  Object.fromEntries(
    SERVER_HEADERS.flatMap((name) => {
      const value = responseHeaders[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

/** Name of the id in the toolbar's own addresses, by the header that carried it: newer versions (6) renamed both. */
const TOOLBAR_IDS = { 'djdt-request-id': 'request_id', 'djdt-store-id': 'store_id' } as const;

/** The toolbar is mounted at `/__debug__/`, as its installation says. */
const PANEL_PATH = '/__debug__/render_panel/';

/** Counts that were read of it are found by its id. null where no toolbar watched the request. */
export const debugToolbarOf = (
  { url, responseHeaders }: NetworkRequest,
  counted: readonly RequestQueryCounts[],
): DebugToolbar | null => {
  const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0];
  if (origin === undefined) return null;
  for (const [header, parameter] of Object.entries(TOOLBAR_IDS)) {
    const id = (responseHeaders[header] ?? '').trim();
    if (!/^[\w-]{1,64}$/.test(id)) continue;
    const counts = counted.find(({ request }) => request === id) ?? null;
    return {
      id,
      sqlPanel: `${origin}${PANEL_PATH}?${parameter}=${id}&panel_id=SQLPanel`,
      counts: counts && {
        queries: counts.queries,
        similar: counts.similar,
        duplicates: counts.duplicates,
        ms: counts.ms,
      },
    };
  }
  return null;
};
