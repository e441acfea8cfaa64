import type { NetworkRequest } from '../../src/recording/network-request.ts';

/** What the network would have said of a request of 1 ms that was answered. */
export const networkEntry = (over: Partial<NetworkRequest> & Pick<NetworkRequest, 'url'>): NetworkRequest => ({
  method: 'GET',
  status: 200,
  statusText: 'OK',
  httpVersion: 'http/1.1',
  resourceType: 'fetch',
  startedAt: Date.parse('2026-01-01T00:00:00.000Z'),
  duration: 1,
  phases: { blocked: 0, dns: null, connect: null, ssl: null, send: 0, wait: 1, receive: 0 },
  fromCache: false,
  priority: 'High',
  mimeType: 'application/json',
  contentSize: 10,
  transferSize: 20,
  contentEncoding: '',
  serverTiming: [],
  traceId: null,
  requestHeaders: { accept: 'application/json' },
  responseHeaders: { 'content-type': 'application/json' },
  initiatorType: 'script',
  initiator: [],
  joinKey: null,
  ...over,
});
