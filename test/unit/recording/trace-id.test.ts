import { expect, test } from 'vitest';
import { readTraceId } from '../../../src/recording/trace-id.ts';

const ID = '4bf92f3577b34da6a3ce929d0e0e4736';

test.each<[string, Record<string, string>, string | null]>([
  ['traceparent', { traceparent: `00-${ID}-00f067aa0ba902b7-01` }, ID],
  ['sentry-trace', { 'sentry-trace': `${ID}-00f067aa0ba902b7-1` }, ID],
  ['b3', { b3: `${ID}-00f067aa0ba902b7-1` }, ID],
  ['b3 that only forbids sampling', { b3: '0' }, null],
  ['64-bit x-b3-traceid', { 'x-b3-traceid': 'A3CE929D0E0E4736' }, '0000000000000000a3ce929d0e0e4736'],
  ['x-datadog-trace-id', { 'x-datadog-trace-id': '255' }, '000000000000000000000000000000ff'],
  [
    'x-datadog-trace-id with its high half',
    { 'x-datadog-trace-id': '255', 'x-datadog-tags': '_dd.p.dm=-1,_dd.p.tid=66d1b00000000000' },
    '66d1b0000000000000000000000000ff',
  ],
  [
    'x-amzn-trace-id',
    { 'x-amzn-trace-id': 'Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=53995c3f42cd8ad8;Sampled=1' },
    ID,
  ],
  [
    'x-amzn-trace-id behind a load balancer',
    { 'x-amzn-trace-id': 'Self=1-a-b;Root=1-4bf92f35-77b34da6a3ce929d0e0e4736' },
    ID,
  ],
  ['x-amzn-trace-id without a root', { 'x-amzn-trace-id': 'Parent=53995c3f42cd8ad8' }, null],
  ['x-cloud-trace-context', { 'x-cloud-trace-context': `${ID.toUpperCase()}/123;o=1` }, ID],
  ['tracestate alone names no trace', { tracestate: `vendor=${ID}` }, null],
  ['zeros are no id', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }, null],
  ['nonsense', { traceparent: 'hello', 'x-datadog-trace-id': 'x' }, null],
])('request: %s', (_, headers, expected) => {
  expect(readTraceId(headers, {}, [])).toBe(expected);
});

test('the response is asked where the request carried none', () => {
  expect(readTraceId({}, { traceresponse: `00-${ID}-00f067aa0ba902b7-01` }, [])).toBe(ID);
  const metric = { name: 'traceparent', dur: 0, desc: `00-${ID}-00f067aa0ba902b7-01` };
  expect(readTraceId({}, {}, [metric])).toBe(ID);
});

test('what a load balancer or a cloud answers comes last', () => {
  const amazon = { 'x-amzn-trace-id': 'Root=1-4bf92f35-77b34da6a3ce929d0e0e4736' };
  expect(readTraceId({}, amazon, [])).toBe(ID);
  expect(readTraceId({}, { 'x-cloud-trace-context': `${ID}/1` }, [])).toBe(ID);
  const other = 'f'.repeat(32);
  expect(readTraceId({}, { ...amazon, traceresponse: `00-${other}-1-01` }, [])).toBe(other);
});

test('the request comes before the response', () => {
  const other = 'f'.repeat(32);
  expect(readTraceId({ b3: `${ID}-1` }, { traceresponse: `00-${other}-1-01` }, [])).toBe(ID);
});
