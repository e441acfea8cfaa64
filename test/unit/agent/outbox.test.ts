import { beforeEach, expect, test } from 'vitest';
import {
  BATCH_BYTES,
  BATCH_FACTS,
  createOutbox,
  FLUSH_AFTER,
  type Outbox,
  WAITING_FACTS,
} from '../../../src/agent/outbox.ts';
import { WIRE_VERSION, type WireEnvelope } from '../../../src/protocol/envelope.ts';
import type { WireFact } from '../../../src/protocol/packed-columns.ts';

let posted: WireEnvelope[];
let timers: { readonly work: () => void; readonly delay: number }[];
let outbox: Outbox;

const fact = (id: number): WireFact => ({ kind: 'input-end', id, at: 1 });
const bigFact = (bytes: number): WireFact => ({
  kind: 'request',
  id: 1,
  api: 'fetch',
  method: 'GET',
  url: '',
  at: 1,
  cause: null,
  stack: 'x'.repeat(bytes),
  joinKey: '',
  bodyHash: null,
});
const tick = () => {
  for (const { work } of timers.splice(0)) work();
};

beforeEach(() => {
  posted = [];
  timers = [];
  outbox = createOutbox({
    document: 'd1',
    spent: () => 1.5,
    setTimeout: (work, delay) => timers.push({ work, delay }),
    post: (envelope) => posted.push(envelope) > 0,
  });
});

test('a burst becomes one envelope, by one timer', () => {
  outbox.connect();
  outbox.push(fact(1));
  outbox.push(fact(2));
  expect(posted).toEqual([]);
  expect(timers.map(({ delay }) => delay)).toEqual([FLUSH_AFTER]);
  tick();
  expect(posted).toEqual([
    { version: WIRE_VERSION, document: 'd1', seq: 1, dropped: 0, spent: 1.5, facts: [fact(1), fact(2)] },
  ]);
});

test('nothing leaves while nobody listens, everything in order when somebody comes', () => {
  outbox.push(fact(1));
  outbox.flush();
  expect(posted).toEqual([]);
  expect(timers).toEqual([]);
  outbox.connect();
  tick();
  expect(posted.flatMap(({ facts }) => facts)).toEqual([fact(1)]);
});

test('many facts are split, and seq has no holes', () => {
  outbox.connect();
  for (let id = 1; id <= BATCH_FACTS * 2 + 1; id++) outbox.push(fact(id));
  outbox.flush();
  expect(posted.map(({ seq, facts }) => [seq, facts.length])).toEqual([
    [1, BATCH_FACTS],
    [2, BATCH_FACTS],
    [3, 1],
  ]);
});

test('large facts travel alone', () => {
  outbox.connect();
  outbox.push(bigFact(BATCH_BYTES - 1_000));
  outbox.push(bigFact(BATCH_BYTES - 1_000));
  outbox.flush();
  expect(posted.map(({ facts }) => facts.length)).toEqual([1, 1]);
});

test('what is over the bound is dropped and counted, the latest first; vital facts pass', () => {
  for (let id = 1; id <= WAITING_FACTS + 3; id++) outbox.push(fact(id));
  outbox.push({ kind: 'stopped', at: 2, reason: 'command' });
  outbox.connect();
  outbox.flush();
  const facts = posted.flatMap((envelope) => envelope.facts);
  expect(facts.length).toBe(WAITING_FACTS + 1);
  expect(facts[0]).toEqual(fact(1));
  expect(facts.at(-1)?.kind).toBe('stopped');
  expect(posted.at(-1)?.dropped).toBe(3);
});

test('below the bound nothing is dropped', () => {
  for (let id = 1; id <= WAITING_FACTS; id++) outbox.push(fact(id));
  outbox.connect();
  outbox.flush();
  expect(posted.at(-1)?.dropped).toBe(0);
});

test('a new recording counts from zero', () => {
  for (let id = 1; id <= WAITING_FACTS + 1; id++) outbox.push(fact(id));
  outbox.resetDropped();
  outbox.connect();
  outbox.flush();
  expect(posted.at(-1)?.dropped).toBe(0);
});

test('what waited for a panel that is gone is thrown away', () => {
  outbox.connect();
  outbox.push(fact(1));
  outbox.disconnect();
  outbox.connect();
  tick();
  expect(posted).toEqual([]);
});
