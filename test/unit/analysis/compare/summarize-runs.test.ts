import { expect, it } from 'vitest';
import { middleRunOf, summarizeRuns } from '../../../../src/analysis/compare/summarize-runs.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';

const run = (ms: number, text = 'Add') =>
  analyzePicture(`
click "${text}" at 0..8 selector #${text} handler App.onAdd
update App.a 1 by click
commit 2..${ms} by update
  App ${ms - 2}ms state a 0->1`);

it('the same interaction of all runs, each number with its spread', () => {
  const [add, other, ...rest] = summarizeRuns([run(40), run(90), run(50), run(20, 'Help')]);
  expect(add?.group.runs).toHaveLength(3);
  expect(add?.measures.find(({ name }) => name === 'settledAfter')?.sample).toEqual({
    median: 50,
    low: 40,
    high: 90,
    runs: 3,
  });
  expect(other?.group.name).toBe('click "Help"');
  expect(rest).toEqual([]);
});

it('the run in the middle by its time to settle; the faster one of two; none of none', () => {
  expect(middleRunOf([run(40), run(90), run(50)])).toBe(2);
  expect(middleRunOf([run(90), run(40)])).toBe(1);
  expect(middleRunOf([])).toBe(-1);
});
