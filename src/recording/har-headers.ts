import { listOf, textOf } from './har-reader.ts';

/** Only these may be kept: nothing that identifies a user or grants access is among them. */
const REQUEST_HEADERS: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'b3',
  'cache-control',
  'content-type',
  'purpose',
  'sec-purpose',
  'sentry-trace',
  'traceparent',
  'x-amzn-trace-id',
  'x-b3-traceid',
  'x-cloud-trace-context',
  'x-datadog-tags',
  'x-datadog-trace-id',
  'x-requested-with',
]);

const RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  'access-control-max-age',
  'age',
  'cache-control',
  'cf-cache-status',
  'content-encoding',
  'content-length',
  'content-type',
  'djdt-request-id',
  'djdt-store-id',
  'retry-after',
  'server-timing',
  'traceresponse',
  'transfer-encoding',
  'vary',
  'x-amzn-trace-id',
  'x-cache',
  'x-cloud-trace-context',
  'x-request-id',
  'x-response-time',
  'x-runtime',
]);

/** Longer values are cut: Server-Timing of a debug server reaches some kB, nothing else comes near. */
const MAX_VALUE = 8_192;

const readHeaders = (message: unknown, allowed: ReadonlySet<string>): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {};
  for (const header of listOf(message, 'headers')) {
    const name = textOf(header, 'name').toLowerCase();
    if (!allowed.has(name)) continue;
    const value = textOf(header, 'value').slice(0, MAX_VALUE);
    const before = headers[name];
    // RFC 9110, 5.3: lines of the same name are one list
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
};

/** Allow-listed request headers, lower-case names. */
export const readRequestHeaders = (request: unknown) => readHeaders(request, REQUEST_HEADERS);

/** Allow-listed response headers, lower-case names. */
export const readResponseHeaders = (response: unknown) => readHeaders(response, RESPONSE_HEADERS);
