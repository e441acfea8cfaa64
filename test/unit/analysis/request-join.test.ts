import { describe, expect, it } from 'vitest';
import { createClock } from '../../../src/analysis/clock.ts';
import { joinRequests, type PageRequest } from '../../../src/analysis/request-join.ts';
import type { NetworkRequest } from '../../../src/recording/network-request.ts';
import { cascade } from '../../support/cascade/cascade.ts';

const base = cascade('fetch GET /a 0..50');
const [document] = base.documents;
const [entry] = base.network;
const fact = document?.facts.find((candidate) => candidate.kind === 'request');
if (!document || !entry || fact?.kind !== 'request') throw new Error('no request in the picture');
const clock = createClock(base.documents);

const asked = (url: string, at: number, joinKey: string): PageRequest => ({
  key: `0:${joinKey} ${at}`,
  document: 0,
  at,
  fact: { ...fact, url, joinKey },
});
const seen = (url: string, at: number, over: Partial<NetworkRequest>): NetworkRequest => ({
  ...entry,
  url,
  startedAt: entry.startedAt + at,
  ...over,
});
const statuses = (pages: readonly PageRequest[], network: readonly NetworkRequest[]) => {
  const { joined, rest } = joinRequests(pages, network, clock);
  return {
    joined: pages.map(({ key }) => joined.get(key)?.request.status ?? null),
    parts: rest.map(({ request, of }) => [request.status, pages.findIndex(({ key }) => key === of)]),
  };
};

const A = 'http://localhost/a';
const B = 'http://localhost/b';

describe('page requests and network entries', () => {
  it('the same URL at once, whatever the order in which entries came', () => {
    const pages = [asked(A, 0, 'k1'), asked(A, 0, 'k2'), asked(A, 1, 'k3')];
    const network = [
      seen(A, 0, { joinKey: 'k3', status: 203 }),
      seen(A, 0, { joinKey: 'k1', status: 201 }),
      seen(A, 1, { joinKey: 'k2', status: 202 }),
    ];
    expect(statuses(pages, network)).toEqual({ joined: [201, 202, 203], parts: [] });
  });

  it('a redirect is answered by its last hop; the others are parts of it', () => {
    // page   fetch /a
    // HAR    |-302-||-307-||---200---|
    const pages = [asked(A, 0, 'k1')];
    const network = [
      seen(B, 20, { joinKey: 'k1', status: 200 }),
      seen(A, 0, { joinKey: 'k1', status: 302 }),
      seen(B, 10, { joinKey: 'k1', status: 307 }),
    ];
    expect(statuses(pages, network)).toEqual({
      joined: [200],
      parts: [
        [302, 0],
        [307, 0],
      ],
    });
  });

  it('what was not modified is no redirect: the next entry of the same key is another request', () => {
    const pages = [asked(A, 0, 'k1')];
    const network = [seen(A, 0, { joinKey: 'k1', status: 304 }), seen(A, 40, { joinKey: 'k1', status: 200 })];
    expect(statuses(pages, network)).toEqual({ joined: [304], parts: [[200, -1]] });
  });

  it('an answer of the cache and an aborted request are joined like others', () => {
    const pages = [asked(A, 0, 'k1'), asked(A, 1, 'k2')];
    const network = [
      seen(A, 1, { joinKey: 'k2', status: 0, statusText: 'net::ERR_ABORTED' }),
      seen(A, 0, { joinKey: 'k1', status: 200, fromCache: true, duration: 0 }),
    ];
    expect(statuses(pages, network)).toEqual({ joined: [200, 0], parts: [] });
  });

  it('what a service worker fetched itself is nobody’s, although URL and time are the same', () => {
    const pages = [asked(A, 0, 'k1')];
    const network = [seen(A, 2, { joinKey: null, status: 201 }), seen(A, 0, { joinKey: 'k1', status: 200 })];
    expect(statuses(pages, network)).toEqual({ joined: [200], parts: [[201, -1]] });
  });

  it('a key that counts anew after a reload means the nearest in time', () => {
    const pages = [asked(A, 0, 'k1'), asked(A, 500, 'k1')];
    const network = [seen(A, 500, { joinKey: 'k1', status: 202 }), seen(A, 0, { joinKey: 'k1', status: 201 })];
    expect(statuses(pages, network)).toEqual({ joined: [201, 202], parts: [] });
  });
});
