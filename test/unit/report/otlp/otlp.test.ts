import { describe, expect, it } from 'vitest';
import { unixNano } from '../../../../src/report/otlp/otlp-time.ts';
import type { OtlpAttribute, OtlpSpan } from '../../../../src/report/otlp/otlp-types.ts';
import { toOtlp } from '../../../../src/report/otlp.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { exampleAnalysis } from '../../../support/example-analysis.ts';
import { hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { networkEntry } from '../../../support/network-entry.ts';
import { writtenByOpenTelemetry } from '../../../support/read-otlp.ts';
import { render } from '../../../support/render-spec.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const spansOf = (analysis: Parameters<typeof toOtlp>[0]): readonly OtlpSpan[] =>
  toOtlp(analysis).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
const named = (spans: readonly OtlpSpan[], name: string): OtlpSpan => {
  const span = spans.find((candidate) => candidate.name === name);
  if (span === undefined) throw new Error(`no span ${name}`);
  return span;
};
const valueOfKey = (attributes: readonly OtlpAttribute[], key: string) =>
  attributes.find((attribute) => attribute.key === key)?.value;

describe.each([
  { what: 'a shop', analysis: shopAnalysis() },
  { what: 'a real page', analysis: exampleAnalysis() },
  { what: 'a page with hostile names', analysis: hostileAnalysis() },
])('the traces of $what', ({ analysis }) => {
  const traces = toOtlp(analysis);
  const spans = spansOf(analysis);

  it('are what OpenTelemetry’s own serializer writes', () => {
    const file: unknown = JSON.parse(JSON.stringify(traces));
    // it adds flags, which say nothing here
    expect(
      JSON.parse(JSON.stringify(writtenByOpenTelemetry(traces)), (key, value) => (key === 'flags' ? undefined : value)),
    ).toEqual(file);
  });

  it('have ids and times as OTLP wants them', () => {
    expect(spans.filter(({ traceId }) => !/^(?!0+$)[0-9a-f]{32}$/.test(traceId))).toEqual([]);
    expect(spans.filter(({ spanId }) => !/^(?!0+$)[0-9a-f]{16}$/.test(spanId))).toEqual([]);
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length);
    expect(spans.filter((span) => BigInt(span.startTimeUnixNano) > BigInt(span.endTimeUnixNano))).toEqual([]);
  });

  it('have every parent and every cause among them, parents in the same trace', () => {
    const byId = new Map(spans.map((span) => [span.spanId, span]));
    const lost = spans.filter(
      ({ parentSpanId, traceId }) => parentSpanId !== undefined && byId.get(parentSpanId)?.traceId !== traceId,
    );
    expect(lost).toEqual([]);
    const links = spans.flatMap((span) => span.links);
    expect(links.filter(({ spanId, traceId }) => byId.get(spanId)?.traceId !== traceId)).toEqual([]);
    const edges = analysis.steps.reduce((sum, { causes }) => sum + causes.length, 0);
    const renders = spans.filter(({ attributes }) =>
      JSON.stringify(valueOfKey(attributes, 'clickfall.kind')).includes('"render"'),
    );
    expect(spans.filter(({ parentSpanId }) => parentSpanId !== undefined).length + links.length).toBe(
      edges + renders.length,
    );
  });

  it('are the same for the same recording', () => {
    expect(toOtlp(analysis)).toEqual(traces);
  });
});

describe('spans', () => {
  it('hang on their first cause', () => {
    const spans = spansOf(shopAnalysis());
    const click = named(spans, 'click "Add to cart"');
    const post = named(spans, 'POST /api/cart/items');
    expect(click.parentSpanId).toBeUndefined();
    expect(post).toMatchObject({ traceId: click.traceId, parentSpanId: click.spanId, kind: 3, status: { code: 0 } });
    expect(valueOfKey(post.attributes, 'http.response.status_code')).toEqual({ intValue: 201 });
    expect(valueOfKey(post.attributes, 'url.full')).toEqual({ stringValue: 'http://shop.test/api/cart/items?token=…' });
    expect(valueOfKey(post.attributes, 'clickfall.evidence')).toEqual({ stringValue: 'observed' });
    expect(post.startTimeUnixNano).toBe('1767225600105000000');
    expect(BigInt(post.endTimeUnixNano) - BigInt(post.startTimeUnixNano)).toBe(120_000_000n);
  });

  it('link to further causes, in other traces too', () => {
    const builder = createAnalysisBuilder();
    const first = builder.interaction({ at: 0 });
    const second = builder.interaction({ at: 5, target: { selector: '#b', text: 'B' } });
    const causes = [
      builder.update('a', { at: 1, by: first }),
      builder.update('b', { at: 6, by: second, evidence: 'guessed' }),
    ];
    builder.commit({ at: 7, by: causes, evidence: 'inferred', content: [render('App')] });
    const spans = spansOf(builder.build());
    const commit = named(spans, 'commit 1');
    const other = named(spans, 'b(…) of App');
    expect(commit.parentSpanId).toBe(named(spans, 'a(…) of App').spanId);
    expect(other.traceId).not.toBe(commit.traceId);
    expect(commit.links).toMatchObject([
      {
        traceId: other.traceId,
        spanId: other.spanId,
        attributes: [{ key: 'clickfall.evidence', value: { stringValue: 'inferred' } }],
      },
    ]);
  });

  it('link to the trace that the page’s own instrumentation began, and to nothing that is none', () => {
    const withTraceparent = (traceparent: string) => {
      const builder = createAnalysisBuilder();
      const network = networkEntry({ url: 'http://shop.test/api', requestHeaders: { traceparent } });
      builder.request('GET /api', { at: 1, end: 2, by: builder.interaction({ at: 0 }), network });
      return named(spansOf(builder.build()), 'GET /api').links;
    };
    const [traceId, spanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
    expect(withTraceparent(`00-${traceId}-${spanId}-01`)).toMatchObject([{ traceId, spanId }]);
    expect(withTraceparent(`00-${'0'.repeat(32)}-${spanId}-01`)).toEqual([]);
    expect(withTraceparent('')).toEqual([]);
  });

  it('say that a request failed, and leave out what is not known', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    builder.request('GET /gone', { at: 1, end: 2, by: click, status: 404 });
    builder.request('GET /open', { at: 1, by: click });
    const spans = spansOf(builder.build());
    expect(named(spans, 'GET /gone').status).toEqual({ code: 2 });
    const open = named(spans, 'GET /open');
    expect(open.endTimeUnixNano).toBe(open.startTimeUnixNano);
    expect(valueOfKey(open.attributes, 'clickfall.end_unknown')).toEqual({ boolValue: true });
    expect(valueOfKey(open.attributes, 'http.response.status_code')).toBeUndefined();
  });
});

it('nanoseconds are exact to the microsecond', () => {
  expect(unixNano(1_767_225_600_000.123, 0.001)).toBe('1767225600000124000');
  expect(unixNano(0, -5)).toBe('0');
});
