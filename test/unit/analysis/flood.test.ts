import { expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { largest, smallest } from '../../../src/analysis/extent.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import { cascade } from '../../support/cascade/cascade.ts';
import { sampleFacts } from '../protocol/sample-facts.ts';

/** More than fits on the stack as the arguments of one call. */
const MANY = 150_000;

test('inputs of one gesture, as many as a page may make, are analysed', () => {
  const recording = cascade('click "Add" at 0..8');
  const facts = Array.from({ length: MANY }, (_, at): Fact => {
    return { ...sampleFacts.input, id: at + 10, type: 'pointermove', at: at / 1_000 };
  });
  const documents = recording.documents.map((document) => ({ ...document, facts }));
  expect(analyze({ ...recording, documents }).interactions).toHaveLength(1);
});

test('the ends of a list as long as a page may make it', () => {
  const values = Array.from({ length: MANY }, (_, at) => at);
  expect([smallest(values), largest(values)]).toEqual([0, MANY - 1]);
  expect([smallest([]), largest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});
