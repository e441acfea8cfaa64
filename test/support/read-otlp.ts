import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { OtlpAttribute, OtlpSpan, OtlpTraces, OtlpValue } from '../../src/report/otlp/otlp-types.ts';

type ReadableSpan = Parameters<typeof JsonTraceSerializer.serializeRequest>[0][number];
type Value = string | number | boolean | string[];

const valueOfAny = (value: OtlpValue): Value => {
  if ('stringValue' in value) return value.stringValue;
  if ('boolValue' in value) return value.boolValue;
  if ('intValue' in value) return value.intValue;
  if ('doubleValue' in value) return value.doubleValue;
  return value.arrayValue.values.map((item) => String(valueOfAny(item)));
};

const recordOf = (attributes: readonly OtlpAttribute[]): Record<string, Value> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, valueOfAny(value)]));

/** OpenTelemetry's own clock: seconds and nanoseconds. */
const hrTime = (nanos: string): [number, number] => [
  Number(BigInt(nanos) / 1_000_000_000n),
  Number(BigInt(nanos) % 1_000_000_000n),
];

const contextOf = ({ traceId, spanId }: { readonly traceId: string; readonly spanId: string }) => ({
  traceId,
  spanId,
  traceFlags: 1,
});

/**
 * Reads spans into what OpenTelemetry's SDK holds, and has its own serializer write them again: what it writes is what
 * every collector reads.
 */
export const writtenByOpenTelemetry = ({ resourceSpans }: OtlpTraces): unknown => {
  const spans = resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const shared = { attributes: recordOf(resource.attributes), merge: () => shared, getRawAttributes: () => [] };
    return scopeSpans.flatMap(({ scope, spans: list }) => list.map((span) => readable(span, scope, shared)));
  });
  const bytes = JsonTraceSerializer.serializeRequest(spans);
  const written: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return written;
};

const readable = (
  span: OtlpSpan,
  instrumentationScope: ReadableSpan['instrumentationScope'],
  resource: ReadableSpan['resource'],
): ReadableSpan => ({
  name: span.name,
  // the SDK counts kinds from 0
  kind: span.kind - 1,
  spanContext: () => contextOf(span),
  ...(span.parentSpanId === undefined
    ? {}
    : { parentSpanContext: contextOf({ traceId: span.traceId, spanId: span.parentSpanId }) }),
  startTime: hrTime(span.startTimeUnixNano),
  endTime: hrTime(span.endTimeUnixNano),
  duration: [0, 0],
  status: { code: span.status.code },
  attributes: recordOf(span.attributes),
  links: span.links.map((link) => ({ context: contextOf(link), attributes: recordOf(link.attributes) })),
  events: [],
  ended: true,
  resource,
  instrumentationScope,
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
});
