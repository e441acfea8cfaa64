import { expect, test } from 'vitest';
import { createCostBudget } from '../../../../src/agent/react/cost-budget.ts';
import type { GapFact } from '../../../../src/protocol/facts/session-facts.ts';

const setUp = (limit: number) => {
  const gaps: GapFact[] = [];
  const budget = createCostBudget(limit, (gap) => gaps.push(gap));
  const allowed = () => (['previews', 'comparisons', 'stacks'] as const).filter(budget.allows);
  return { budget, gaps, allowed };
};

test('what is over the budget is given up step by step, and said each time', () => {
  const { budget, gaps, allowed } = setUp(5);
  expect(allowed()).toEqual(['previews', 'comparisons', 'stacks']);
  budget.note(0, 600, 60);
  expect(allowed()).toEqual(['comparisons', 'stacks']);
  budget.note(100, 600, 60);
  expect(allowed()).toEqual(['stacks']);
  budget.note(200, 600, 60);
  budget.note(300, 600, 60);
  expect(allowed()).toEqual([]);
  expect(gaps.map(({ at, sensor }) => [at, sensor])).toEqual([
    [0, 'cost'],
    [100, 'cost'],
    [200, 'cost'],
  ]);
  expect(gaps[0]?.reason).toBe(
    "looking at commits took 60 ms within a second, 10 % of React's own time, over the budget of 5 %: values are no longer shown from then on",
  );
});

test.each([
  ['a share within it', 5, [[0, 2_000, 90]]],
  ['what nobody feels, whatever its share', 5, [[0, 10, 50]]],
  [
    'the same spread over more than a second',
    5,
    [
      [0, 10, 40],
      [1_001, 10, 40],
      [2_002, 10, 40],
    ],
  ],
  ['commits whose renders are not measured', 5, [[0, null, 900]]],
  ['anything, without a limit', 0, [[0, 10, 900]]],
] as const)('%s is no reason', (_, limit, commits) => {
  const { budget, gaps, allowed } = setUp(limit);
  for (const [at, react, spent] of commits) budget.note(at, react, spent);
  expect(allowed()).toEqual(['previews', 'comparisons', 'stacks']);
  expect(gaps).toEqual([]);
});
