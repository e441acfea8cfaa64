import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFact } from '../../../src/protocol/decode-fact.ts';
import {
  createInstancePacker,
  createRenderPacker,
  type InstanceNumbers,
  type RenderNumbers,
  unpackInstances,
  unpackRenders,
} from '../../../src/protocol/packed-columns.ts';
import { createNumberPacker, createNumberUnpacker } from '../../../src/protocol/packed-numbers.ts';
import { sampleFacts } from './sample-facts.ts';

describe('numbers', () => {
  const pack = (numbers: readonly number[]) => {
    const packer = createNumberPacker();
    for (const number of numbers) packer.add(number);
    return packer.text();
  };

  test.each([
    [0, 1],
    [44, 1],
    [45, 2],
    [2_024, 2],
    [2_025, 3],
    [91_124, 3],
    [91_125, 4],
  ])('%i takes %i characters', (number, characters) => {
    expect(pack([number])).toHaveLength(characters);
  });
  test('any safe integers come back, and JSON leaves their text as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
        const text = pack(numbers);
        expect(JSON.stringify(text)).toHaveLength(text.length + 2);
        const unpacker = createNumberUnpacker(text);
        expect(numbers.map(unpacker.next)).toEqual(numbers);
        expect(unpacker.isAtEnd()).toBe(true);
      }),
    );
  });
  test('signed and missing ones too', () => {
    const values = [0, -1, 1, null, -2_000, 2_000, null, -7];
    const packer = createNumberPacker();
    for (const value of values) packer.addOptional(value);
    for (const value of values) packer.addSigned(value ?? 0);
    const unpacker = createNumberUnpacker(packer.text());
    expect(values.map(unpacker.nextOptional)).toEqual(values);
    expect(values.map(unpacker.nextSigned)).toEqual(values.map((value) => value ?? 0));
  });
  test.each(['', 'P', '\\#', 'é', ' ', '}'.repeat(20)])('no number: %j', (text) => {
    expect(createNumberUnpacker(text).next()).toBeNaN();
  });
  test('more than fits into one call', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => index);
    const unpacker = createNumberUnpacker(pack(many));
    expect(many.map(unpacker.next)).toEqual(many);
  });
});

const time = fc.oneof(
  fc.constant(-1),
  fc.nat(1e10).map((micro) => micro / 1_000),
);
const renders = fc
  .array(fc.record({ component: fc.nat(), start: time, self: time, subtree: time, flags: fc.nat(65_535) }))
  .map((rows) =>
    rows.map((row, index): RenderNumbers => ({ ...row, parent: ((index * 7) % (index + 1)) - 1, changes: -1 })),
  );
const instances = fc.array(
  fc.record({ id: fc.nat(), type: fc.nat(), parent: fc.nat(), owner: fc.nat(), key: fc.constant(-1) }),
);

describe('columns', () => {
  test('any renders come back, through the decoder', () => {
    fc.assert(
      fc.property(renders, (rows) => {
        const packer = createRenderPacker();
        for (const row of rows) packer.add(row);
        const packed = { rows: packer.rows(), packed: packer.text(), changeSets: [] };
        const fact = decodeFact(structuredClone({ ...sampleFacts.commit, renders: packed }));
        expect(fact?.kind === 'commit' && fact.renders).toEqual({
          component: rows.map((row) => row.component),
          parent: rows.map((row) => row.parent),
          start: rows.map((row) => row.start),
          self: rows.map((row) => row.self),
          subtree: rows.map((row) => row.subtree),
          flags: rows.map((row) => row.flags),
          changes: rows.map((row) => row.changes),
          changeSets: [],
        });
      }),
    );
  });
  test('any instances come back', () => {
    fc.assert(
      fc.property(instances, (rows: readonly InstanceNumbers[]) => {
        const packer = createInstancePacker();
        for (const row of rows) packer.add(row);
        const back = unpackInstances({ rows: packer.rows(), packed: packer.text(), keys: ['k'] });
        expect(back).toEqual({
          id: rows.map((row) => row.id),
          type: rows.map((row) => row.type),
          parent: rows.map((row) => row.parent),
          owner: rows.map((row) => row.owner),
          key: rows.map((row) => row.key),
          keys: ['k'],
        });
      }),
    );
  });

  const row: RenderNumbers = { component: 3, parent: -1, start: 1, self: 1, subtree: 2, flags: 0, changes: -1 };
  const packedRow = (different: Partial<RenderNumbers> = {}) => {
    const packer = createRenderPacker();
    packer.add({ ...row, ...different });
    return packer.text();
  };
  test.each([
    ['fewer rows than it says', { rows: 2, packed: packedRow(), changeSets: [] }],
    ['more', { rows: 0, packed: packedRow(), changeSets: [] }],
    ['a million rows of nothing', { rows: 1_000_000, packed: '', changeSets: [] }],
    ['another alphabet', { rows: 1, packed: packedRow().replace(/.$/, 'ü'), changeSets: [] }],
    ['changes that do not exist', { rows: 1, packed: packedRow({ changes: 0 }), changeSets: [] }],
    ['no change sets', { rows: 1, packed: packedRow() }],
    [
      'a time beyond any clock',
      { rows: 1, packed: packedRow({ subtree: 9e12 }).repeat(1).concat('#'), changeSets: [] },
    ],
  ])('refuses %s', (_, packed) => {
    expect(decodeFact({ ...sampleFacts.commit, renders: packed })).toBeNull();
  });
  test('and takes the same without the mistake', () => {
    expect(
      decodeFact({ ...sampleFacts.commit, renders: { rows: 1, packed: packedRow(), changeSets: [] } }),
    ).not.toBeNull();
    expect(unpackRenders({ rows: 1, packed: packedRow(), changeSets: [] })?.subtree).toEqual([2]);
  });
  test('random text is refused or makes sense, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), (packed, rows) => {
        const fact = decodeFact({ ...sampleFacts.commit, renders: { rows, packed, changeSets: [] } });
        if (fact?.kind === 'commit')
          expect(fact.renders.component.every((id) => Number.isSafeInteger(id) && id >= 0)).toBe(true);
      }),
    );
  });
});
