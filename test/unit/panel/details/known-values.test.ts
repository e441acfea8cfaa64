import { expect, test } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { knownValues } from '../../../../src/panel/view/details/known-values.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const analysis = analyze(
  cascade(`
    click "Add" at 0..8 handler App.onAdd
    update App.a 1 by click as first
    commit 2..20 by first
      App 9ms state a 0->1
        Row*2 2ms parent
    update App.a 30 by click as second
    commit 31..40 by second
      App 9ms state a 1->2
    update App.b 50 by click as third
    commit 51..60 by third
      App 9ms state b x->y
  `),
);

const valuesIn = (id: string, index: number) => {
  const step = analysis.stepById.get(id);
  if (step?.kind !== 'commit') throw new Error(`no commit ${id}`);
  return knownValues(analysis, step, step.renders.columns.component[index] ?? 0).map(
    ({ value, from }) => `${value} ${from}`,
  );
};

test('a value stands until the next render that changes it, and is known before the first that does', () => {
  expect(valuesIn('c1', 0)).toEqual(['1 here', 'x later']);
  expect(valuesIn('c2', 0)).toEqual(['2 here', 'x later']);
  expect(valuesIn('c3', 0)).toEqual(['2 earlier', 'y here']);
});

test('of a component whose inputs never changed nothing is claimed', () => {
  expect(valuesIn('c1', 1)).toEqual([]);
});
