import type { Milliseconds } from '../protocol/units.ts';
import { readRequestHeaders, readResponseHeaders } from './har-headers.ts';
import { readInitiator } from './har-initiator.ts';
import { memberOf, numberOf, textOf } from './har-reader.ts';
import { readResourceType } from './har-resource-type.ts';
import type { NetworkRequest, RequestPhases } from './network-request.ts';
import { parseServerTiming } from './server-timing.ts';
import { readTraceId } from './trace-id.ts';

/** HAR writes −1 for a phase that did not take place. */
const phase = (timings: unknown, name: string): Milliseconds | null => {
  const value = numberOf(timings, name);
  return value === null || value < 0 ? null : value;
};

const readPhases = (timings: unknown): RequestPhases => ({
  blocked: phase(timings, 'blocked'),
  dns: phase(timings, 'dns'),
  connect: phase(timings, 'connect'),
  ssl: phase(timings, 'ssl'),
  send: phase(timings, 'send'),
  wait: phase(timings, 'wait'),
  receive: phase(timings, 'receive'),
  queueing: phase(timings, '_blocked_queueing'),
});

const size = (value: number | null): number => (value === null || value < 0 ? -1 : value);

/** `https://user:password@host/` must not be kept with its password. Fragments never reach the server. */
const withoutCredentials = (url: string): string => url.replace(/^(\w+:\/\/)[^/?#@]*@/, '$1').replace(/#.*$/s, '');

/**
 * Reads one HAR 1.2 entry as Chrome's DevTools give it (`_initiator`, `_priority`, `_resourceType`, `_transferSize`,
 * `_blocked_queueing`), or as Firefox's do, which know less. Bodies, cookies, credentials and all headers outside an allow-list are left behind.
 *
 * @returns null for anything that is not such an entry. Never throws.
 */
export const toNetworkRequest = (entry: unknown): NetworkRequest | null => {
  const request = memberOf(entry, 'request');
  const response = memberOf(entry, 'response');
  const content = memberOf(response, 'content');
  const url = textOf(request, 'url');
  const startedAt = Date.parse(textOf(entry, 'startedDateTime'));
  if (url === '' || Number.isNaN(startedAt)) return null;

  const requestHeaders = readRequestHeaders(request);
  const responseHeaders = readResponseHeaders(response);
  const serverTiming = parseServerTiming(responseHeaders['server-timing'] ?? '');
  const initiator = readInitiator(memberOf(entry, '_initiator'));
  const onWire = numberOf(response, '_transferSize');
  return {
    method: textOf(request, 'method').toUpperCase() || 'GET',
    url: withoutCredentials(url),
    status: numberOf(response, 'status') ?? 0,
    statusText: textOf(response, 'statusText') || textOf(response, '_error'),
    httpVersion: textOf(response, 'httpVersion') || textOf(request, 'httpVersion'),
    resourceType: readResourceType(entry, request),
    startedAt,
    duration: Math.max(0, numberOf(entry, 'time') ?? 0),
    phases: readPhases(memberOf(entry, 'timings')),
    fromCache: textOf(entry, '_fromCache') !== '',
    priority: textOf(entry, '_priority'),
    mimeType: textOf(content, 'mimeType'),
    contentSize: size(numberOf(content, 'size')),
    transferSize: size(onWire),
    contentEncoding: responseHeaders['content-encoding'] ?? '',
    serverTiming,
    traceId: readTraceId(requestHeaders, responseHeaders, serverTiming),
    requestHeaders,
    responseHeaders,
    initiatorType: initiator.type,
    initiator: initiator.frames,
    joinKey: initiator.joinKey,
  };
};
