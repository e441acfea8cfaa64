import type { RequestFact } from '../protocol/facts/async-facts.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { NetworkRequest } from '../recording/network-request.ts';
import type { Clock } from './clock.ts';
import type { FactKey } from './draft-step.ts';
import { groupBy } from './group-by.ts';

/** A request as the page made it, on the recording's clock. */
export interface PageRequest {
  readonly key: FactKey;
  readonly document: number;
  readonly at: Milliseconds;
  readonly fact: RequestFact;
}

/** A HAR entry on the recording's clock. */
export interface HarRequest {
  readonly document: number;
  readonly at: Milliseconds;
  readonly request: NetworkRequest;
}

export interface JoinedRequests {
  readonly joined: ReadonlyMap<FactKey, HarRequest & { readonly join: 'key' | 'order' }>;
  /** Entries without a record of their own; `of`: the page's request that they are a part of (redirect, preflight). */
  readonly rest: readonly (HarRequest & { readonly of: FactKey | null })[];
}

/** HAR starts are truncated to 1 ms and sampled in another process. */
const CLOCK_ERROR: Milliseconds = 50;
/** A queued request's entry begins when it was queued: far later is another request. */
const LATEST_START: Milliseconds = 30_000;

const addressOf = (method: string, url: string): string => `${method.toUpperCase()} ${url.replace(/#.*$/s, '')}`;
const harAddress = (entry: HarRequest): string => addressOf(entry.request.method, entry.request.url);
const pageAddress = (page: PageRequest): string => addressOf(page.fact.method, page.fact.url);

const startsWith = (page: PageRequest, entry: HarRequest): boolean =>
  entry.at >= page.at - CLOCK_ERROR && entry.at <= page.at + LATEST_START;

const isPreflight = (entry: HarRequest): boolean => entry.request.resourceType === 'preflight';
const isRedirect = (entry: HarRequest | undefined): boolean =>
  entry !== undefined && entry.request.status >= 300 && entry.request.status < 400 && entry.request.status !== 304;

/**
 * Entries that carry the key of one page request: one, or a redirect's hops. Keys count anew in every document and frame,
 * so that one key can stand for several requests: the nearest in time of the same URL is meant.
 *
 *     page      fetch /a (key 7)                 reload      fetch /b (key 7)
 *     HAR       |--302--||----200----|                       |---200---|
 */
const hopsOf = (page: PageRequest, candidates: readonly HarRequest[], claimed: ReadonlySet<HarRequest>) => {
  const free = candidates.filter((entry) => !claimed.has(entry) && startsWith(page, entry));
  const same = free.filter((entry) => harAddress(entry) === pageAddress(page));
  // the page may have written the URL in another way: then only the very moment will do
  const pool = same.length > 0 ? same : free.filter((entry) => entry.at <= page.at + CLOCK_ERROR);
  const first = pool.reduce<HarRequest | undefined>(
    (best, entry) => (best === undefined || Math.abs(entry.at - page.at) < Math.abs(best.at - page.at) ? entry : best),
    undefined,
  );
  if (first === undefined) return [];
  const hops = [first];
  for (const entry of free) {
    if (entry !== first && entry.at >= first.at && isRedirect(hops.at(-1))) hops.push(entry);
  }
  return hops;
};

/**
 * Joins what the page did with what the network saw: exactly by the key that the agent's wrapper carried, else by equal
 * method and URL in start order.
 */
export const joinRequests = (
  pages: readonly PageRequest[],
  network: readonly NetworkRequest[],
  clock: Clock,
): JoinedRequests => {
  const entries = network
    .map((request): HarRequest => ({ request, ...clock.fromHar(request.startedAt) }))
    .sort((a, b) => a.at - b.at);
  const ordered = [...pages].sort((a, b) => a.at - b.at);
  const claimed = new Set<HarRequest>();
  const partOf = new Map<HarRequest, FactKey>();
  const joined = new Map<FactKey, HarRequest & { readonly join: 'key' | 'order' }>();

  const requests = entries.filter((entry) => !isPreflight(entry));
  const byKey = groupBy(requests, (entry) => entry.request.joinKey);
  for (const page of ordered) {
    const hops = hopsOf(page, byKey.get(page.fact.joinKey) ?? [], claimed);
    const last = hops.at(-1);
    if (last === undefined) continue;
    for (const hop of hops) {
      claimed.add(hop);
      if (hop !== last) partOf.set(hop, page.key);
    }
    joined.set(page.key, { ...last, join: 'key' });
  }

  const byAddress = groupBy(
    requests.filter((entry) => !claimed.has(entry) && entry.request.joinKey === null),
    harAddress,
  );
  for (const page of ordered) {
    if (joined.has(page.key)) continue;
    const queue = byAddress.get(pageAddress(page)) ?? [];
    while (queue[0] !== undefined && queue[0].at < page.at - CLOCK_ERROR) queue.shift();
    const entry = queue[0];
    if (entry === undefined || entry.at > page.at + LATEST_START) continue;
    queue.shift();
    claimed.add(entry);
    joined.set(page.key, { ...entry, join: 'order' });
  }

  const pagesByUrl = groupBy(ordered, (page) => addressOf('', page.fact.url));
  for (const entry of entries) {
    if (!isPreflight(entry)) continue;
    const asked = pagesByUrl.get(addressOf('', entry.request.url)) ?? [];
    const page = asked.findLast((candidate) => candidate.at <= entry.at + CLOCK_ERROR);
    if (page !== undefined) partOf.set(entry, page.key);
  }
  const rest = entries
    .filter((entry) => !claimed.has(entry) || partOf.has(entry))
    .map((entry) => ({ ...entry, of: partOf.get(entry) ?? null }));
  return { joined, rest };
};
