import { expect, test } from 'vitest';
import { decodeErrand } from '../../../src/background/decode-errand.ts';
import type { Errand } from '../../../src/protocol/handshake.ts';

const errands: readonly Errand[] = [
  { errand: 'relay', tab: 3, frame: null },
  { errand: 'relay', tab: 3, frame: 0 },
  { errand: 'send-agent', tab: 3, frames: null },
  { errand: 'send-agent', tab: 3, frames: [0, 7] },
  { errand: 'hear-frames', tab: 3 },
  { errand: 'stay' },
];

test.each(errands)('$errand is read from the name of a port', (errand) => {
  expect(decodeErrand(JSON.stringify({ ...errand, more: 1 }))).toEqual(errand);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"errand":"other","tab":1}',
  '{"errand":"relay","tab":"1","frame":null}',
  '{"errand":"relay","tab":1}',
  '{"errand":"send-agent","tab":1,"frames":[-1]}',
  '{"errand":"hear-frames"}',
])('%s is none', (name) => {
  expect(decodeErrand(name)).toBeNull();
});
