import type { ServerTimingMetric } from './network-request.ts';

type Headers = Readonly<Record<string, string>>;

const HEX_16 = /^[0-9a-f]{16}$/;
const HEX_32 = /^[0-9a-f]{32}$/;

/** 64-bit ids are padded on the left, as B3 and Datadog do to reach W3C's 128 bits. All zeros is "no id" by the standard. */
const normal = (id: string | undefined): string | null => {
  const hex = (id ?? '').toLowerCase();
  const full = HEX_16.test(hex) ? hex.padStart(32, '0') : hex;
  return HEX_32.test(full) && !/^0+$/.test(full) ? full : null;
};

/** W3C Trace Context: `00-<trace>-<parent>-<flags>`; `traceresponse` and Server-Timing's `traceparent` look the same. */
const fromTraceparent = (value: string | undefined): string | null => normal((value ?? '').trim().split('-')[1]);

/** Sentry and B3 single: `<trace>-<span>[-<sampled>…]`. */
const fromDashed = (value: string | undefined): string | null => normal((value ?? '').trim().split('-')[0]);

/** AWS X-Ray: `Root=1-<8 hex digits of time>-<24 hex digits>;Parent=…;Sampled=1`; the two together are the 128 bits. */
const fromAmazon = (value: string | undefined): string | null => {
  const [, time = '', rest = ''] = /(?:^|;)\s*Root=1-([0-9a-f]{8})-([0-9a-f]{24})/i.exec(value ?? '') ?? [];
  return normal(time + rest);
};

/** Google Cloud: `<trace>/<decimal span>;o=1`. */
const fromGoogle = (value: string | undefined): string | null => normal((value ?? '').trim().split(/[/;]/)[0]);

/** Decimal low half; the high half travels as `_dd.p.tid` in `x-datadog-tags`. */
const fromDatadog = (id: string | undefined, tags: string | undefined): string | null => {
  const digits = (id ?? '').trim();
  if (!/^\d{1,20}$/.test(digits)) return null;
  const low = BigInt(digits).toString(16).padStart(16, '0');
  const high = /(?:^|,)\s*_dd\.p\.tid=([0-9a-f]{16})/i.exec(tags ?? '')?.[1] ?? '';
  return normal(high + low);
};

/**
 * Trace id that links a request to the server's own trace, as 32 lower-case hex digits; null if none was carried.
 * What the request carried comes before what the response answered. Header names are lower-case. `tracestate` is not
 * asked: it holds what vendors add to a `traceparent`, and no id that all of them would know.
 */
export const readTraceId = (
  request: Headers,
  response: Headers,
  serverTiming: readonly ServerTimingMetric[],
): string | null =>
  fromTraceparent(request.traceparent) ??
  fromDashed(request['sentry-trace']) ??
  fromDashed(request.b3) ??
  normal(request['x-b3-traceid']?.trim()) ??
  fromDatadog(request['x-datadog-trace-id'], request['x-datadog-tags']) ??
  fromAmazon(request['x-amzn-trace-id']) ??
  fromGoogle(request['x-cloud-trace-context']) ??
  fromTraceparent(response.traceresponse) ??
  fromTraceparent(serverTiming.find((metric) => metric.name.toLowerCase() === 'traceparent')?.desc) ??
  fromAmazon(response['x-amzn-trace-id']) ??
  fromGoogle(response['x-cloud-trace-context']);
