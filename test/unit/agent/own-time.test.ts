import { beforeEach, expect, test } from 'vitest';
import { createOwnTime, type OwnTime } from '../../../src/agent/own-time.ts';
import type { WireFact } from '../../../src/protocol/packed-columns.ts';

let clock: number;
let facts: WireFact[];
let ownTime: OwnTime;

beforeEach(() => {
  clock = 0;
  facts = [];
  ownTime = createOwnTime(
    () => clock,
    (fact) => facts.push(fact),
  );
});

const take = (ms: number) => () => {
  clock += ms;
  return ms;
};
const fail = () => {
  throw new Error('x');
};

test('time inside is counted, time outside is not', () => {
  expect(ownTime.guard('a', take(2), 0)).toBe(2);
  clock += 100;
  ownTime.guard('a', take(3), 0);
  expect(ownTime.spent()).toBe(5);
});

test('a nested call is counted once', () => {
  ownTime.guard('a', () => ownTime.guard('b', take(2), 0), 0);
  expect(ownTime.spent()).toBe(2);
});

test('a failure gives the fallback and no word', () => {
  expect(ownTime.guard('a', fail, 'fallback')).toBe('fallback');
  expect(facts).toEqual([]);
});

test('the tenth failure switches that sensor off and says so once; others go on', () => {
  for (let i = 0; i < 12; i++) ownTime.guard('a', fail, null);
  expect(facts).toEqual([{ kind: 'gap', at: 0, sensor: 'a', reason: 'switched off after 10 failures', count: 10 }]);
  expect(ownTime.guard('a', () => 'ran', 'skipped')).toBe('skipped');
  expect(ownTime.guard('b', () => 'ran', 'skipped')).toBe('ran');
});

test('what failed less often is told when the recording ends: nothing is missing without a word', () => {
  for (let i = 0; i < 12; i++) ownTime.guard('a', fail, null);
  ownTime.guard('b', fail, null);
  ownTime.guard('c', take(1), null);
  facts = [];
  ownTime.tellFailures();
  expect(facts).toEqual([{ kind: 'gap', at: 1, sensor: 'b', reason: 'failed on this page', count: 1 }]);
});

test('what setting up took does not count, what failed in it does', () => {
  ownTime.guard('a', fail, null);
  ownTime.add(3);
  ownTime.resetSpent();
  expect(ownTime.spent()).toBe(0);
  ownTime.tellFailures();
  expect(facts).toEqual([{ kind: 'gap', at: 0, sensor: 'a', reason: 'failed on this page', count: 1 }]);
});

test('a new recording starts anew', () => {
  for (let i = 0; i < 10; i++) ownTime.guard('a', fail, null);
  ownTime.add(3);
  ownTime.begin();
  expect(ownTime.spent()).toBe(0);
  expect(ownTime.guard('a', () => 'ran', 'skipped')).toBe('ran');
});
