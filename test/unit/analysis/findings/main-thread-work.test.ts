import { expect, test } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { mainThreadWork } from '../../../../src/analysis/findings/main-thread-work.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

// a long one, one within it, two on their own
const { steps } = analyze(
  cascade(`
    commit 0..1..100
      App 9ms state n
    commit 20..21..30
      App 9ms state n
    commit 200..201..210
      App 9ms state n
    commit 300..301..310
      App 9ms state n
  `),
);
const at = (from: number, until: number) =>
  mainThreadWork(steps)
    .during(from, until)
    .map((step) => step.at);

test('finds what was under way, in time order, also behind shorter ones', () => {
  expect(at(50, 60)).toEqual([1]);
  expect(at(25, 205)).toEqual([1, 21, 201]);
  expect(at(205, 1_000)).toEqual([201, 301]);
});

test('and nothing that had ended before or began after', () => {
  expect(at(100, 201)).toEqual([]);
  expect(at(310, 1_000)).toEqual([]);
});
