import { describe, expect, test } from 'vitest';
import { Limit } from '../../../src/protocol/decode-checks.ts';
import { decodeFact } from '../../../src/protocol/decode-fact.ts';
import { sampleFacts } from './sample-facts.ts';

const samples = Object.values(sampleFacts);

describe('every kind', () => {
  test.each(samples)('$kind comes out as it went in', (fact) => {
    expect(decodeFact(structuredClone(fact))).toEqual(fact);
  });

  test.each(samples)('$kind without any one of its fields is refused', (fact) => {
    for (const key of Object.keys(fact)) {
      expect(decodeFact({ ...fact, [key]: undefined }), key).toBeNull();
    }
  });

  test.each(samples)('$kind survives JSON', (fact) => {
    expect(decodeFact(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  });

  test.each(samples)('$kind loses fields that nobody knows', (fact) => {
    expect(decodeFact({ ...fact, extra: 1 })).toEqual(fact);
  });
});

describe('what is no fact', () => {
  test.each([null, undefined, 1, 'input', [], {}, { kind: 'toString' }, { kind: '__proto__' }, { kind: 'new-kind' }])(
    '%j',
    (value) => {
      expect(decodeFact(value)).toBeNull();
    },
  );

  test('an object whose getters throw', () => {
    const hostile = {
      kind: 'settled',
      get at(): number {
        throw new Error('no');
      },
      input: 1,
    };
    expect(decodeFact(hostile)).toBeNull();
  });
});

describe('numbers', () => {
  const { settled } = sampleFacts;
  test.each([Number.NaN, Number.POSITIVE_INFINITY, '1', null, 1e300])('a time of %s is refused', (at) => {
    expect(decodeFact({ ...settled, at })).toBeNull();
  });
  test.each([0, -1, 1.5, 2 ** 60])('an id of %s is refused', (id) => {
    expect(decodeFact({ ...sampleFacts.input, id })).toBeNull();
  });
  test('settled names an input, or none', () => {
    expect(decodeFact({ ...settled, input: 0 })).toEqual({ ...settled, input: 0 });
    expect(decodeFact({ ...settled, input: -1 })).toBeNull();
  });
});

describe('texts', () => {
  const { request, gap } = sampleFacts;
  test('a stack of the allowed length passes, one unit more does not', () => {
    expect(decodeFact({ ...request, stack: 'x'.repeat(Limit.stack) })).not.toBeNull();
    expect(decodeFact({ ...request, stack: 'x'.repeat(Limit.stack + 1) })).toBeNull();
  });
  test('names are bounded', () => {
    expect(decodeFact({ ...gap, sensor: 'x'.repeat(Limit.name + 1) })).toBeNull();
  });
  test('what names an event or a method says something', () => {
    expect(decodeFact({ ...request, method: '' })).toBeNull();
    expect(decodeFact({ ...sampleFacts.input, type: '' })).toBeNull();
    expect(decodeFact({ ...sampleFacts.input, type: 'x' })).not.toBeNull();
  });
  test('a word outside its union is refused, also an inherited one', () => {
    expect(decodeFact({ ...request, api: 'gopher' })).toBeNull();
    expect(decodeFact({ ...request, api: 'constructor' })).toBeNull();
  });
});

test('an async hop may say how many were skipped', () => {
  const skipped = { ...sampleFacts.async, skipped: 70 };
  expect(decodeFact(skipped)).toEqual(skipped);
  expect(decodeFact({ ...skipped, skipped: -1 })).toBeNull();
});

describe('columns', () => {
  const { commit, types } = sampleFacts;
  const renders = (change: object) => decodeFact({ ...commit, renders: { ...commit.renders, ...change } });
  const instances = (change: object) => decodeFact({ ...types, instances: { ...types.instances, ...change } });

  test('unequal lengths are refused', () => {
    expect(renders({ self: [1] })).toBeNull();
    expect(instances({ owner: [] })).toBeNull();
  });
  test('a parent must come before its child', () => {
    expect(renders({ parent: [-1, 0] })).not.toBeNull();
    expect(renders({ parent: [0, -1] })).toBeNull();
    expect(renders({ parent: [-1, 1] })).toBeNull();
  });
  test('changes and keys must exist', () => {
    expect(renders({ changes: [-1, 1] })).toBeNull();
    expect(instances({ key: [-1, 1] })).toBeNull();
  });
  test('holes, NaN and texts among the numbers are refused', () => {
    expect(renders({ self: [1, Number.NaN] })).toBeNull();
    expect(renders({ self: new Array(2) })).toBeNull();
    expect(renders({ flags: [1, '2'] })).toBeNull();
  });
  test('a time before 0 is none, unless it says that it was not measured', () => {
    expect(renders({ self: [1, -0.5] })).toBeNull();
    expect(renders({ self: [1, -1] })).not.toBeNull();
  });
  test('holes among the keys are refused', () => {
    expect(instances({ keys: new Array(1) })).toBeNull();
  });
  test('a change set with a foreign word is refused', () => {
    expect(renders({ changeSets: [[{ ...commit.renders.changeSets[0]?.[0], equality: 'same' }]] })).toBeNull();
  });
  test('unknown columns are left out', () => {
    expect(renders({ extra: [1, 2] })).toEqual(commit);
  });
  test('no renders at all is a commit too', () => {
    const none = {
      component: [],
      parent: [],
      start: [],
      self: [],
      subtree: [],
      flags: [],
      changes: [],
      changeSets: [],
    };
    expect(decodeFact({ ...commit, renders: none })).not.toBeNull();
  });
  test('more than the largest column is refused before it is read', () => {
    const huge = new Array(Limit.column + 1);
    expect(decodeFact({ ...commit, unmounted: huge })).toBeNull();
  });
});
