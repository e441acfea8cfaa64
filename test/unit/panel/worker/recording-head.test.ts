import { expect, it } from 'vitest';
import { headOf } from '../../../../src/panel/worker/task.ts';
import type { TrialFact } from '../../../../src/protocol/facts/trial-fact.ts';
import { cascade } from '../../../support/cascade/cascade.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

const sample = sampleFacts.trial;

it('tells which trials of memo were on, and of none that was refused', () => {
  const [document, ...others] = cascade('click "Add" at 0..8').documents;
  if (document === undefined) throw new Error('no document');
  const on: TrialFact = { ...sample, type: 3, status: 'on' };
  const refused: TrialFact = { ...sample, type: 4, status: 'refused' };
  const facts = [...document.facts, on, refused];
  const head = headOf({ ...cascade('click "Add" at 0..8'), documents: [{ ...document, facts }, ...others] });
  expect(head.tried).toEqual([{ document: document.id, type: 3 }]);
});
