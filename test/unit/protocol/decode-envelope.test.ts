import { expect, test } from 'vitest';
import { decodeEnvelope } from '../../../src/protocol/decode-envelope.ts';
import { WIRE_VERSION } from '../../../src/protocol/envelope.ts';
import { MAX_FACTS } from '../../../src/protocol/is-envelope.ts';
import { sampleFacts } from './sample-facts.ts';

const facts = [sampleFacts.document, sampleFacts.commit];
const envelope = { version: WIRE_VERSION, document: 'd1', seq: 1, dropped: 0, spent: 0.5, facts };

test('a whole envelope passes', () => {
  expect(decodeEnvelope(envelope)).toEqual({ envelope, refused: 0 });
});

test('facts that do not fit are left out and counted', () => {
  const mixed = { ...envelope, facts: [{ kind: 'new-kind' }, sampleFacts.document, null] };
  expect(decodeEnvelope(mixed)).toEqual({ envelope: { ...envelope, facts: [sampleFacts.document] }, refused: 2 });
});

test.each([
  null,
  'envelope',
  {},
  { ...envelope, version: WIRE_VERSION + 1 },
  { ...envelope, document: '' },
  { ...envelope, document: 'x'.repeat(65) },
  { ...envelope, seq: 0 },
  { ...envelope, seq: 1.5 },
  { ...envelope, dropped: -1 },
  { ...envelope, spent: Number.NaN },
  { ...envelope, spent: Number.POSITIVE_INFINITY },
  { ...envelope, spent: 1e16 },
  { ...envelope, facts: {} },
  { ...envelope, facts: new Array(MAX_FACTS + 1) },
])('another frame is refused whole: %#', (value) => {
  expect(decodeEnvelope(value)).toBeNull();
});

test('a getter that throws is refused without a word', () => {
  const hostile = new Proxy(envelope, {
    get: () => {
      throw new Error('no');
    },
  });
  expect(decodeEnvelope(hostile)).toBeNull();
});
