import { describe, expect, it } from 'vitest';
import type { Budget, BudgetLimits } from '../../../../src/analysis/budget/budget.ts';
import { checkBudget } from '../../../../src/analysis/budget/check-budget.ts';
import type { LimitResult } from '../../../../src/analysis/budget/check-model.ts';
import { cartClick } from '../../../support/budget-check.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';

const budget = (limits: BudgetLimits, match = 'click "Add"'): Budget => ({
  format: 'clickfall-budget',
  version: 1,
  interactions: [{ match, ...limits }],
});

const check = (limits: BudgetLimits, analyses = [cartClick()]) => checkBudget(analyses, budget(limits));

const only = (limits: BudgetLimits, analyses = [cartClick()]): LimitResult => {
  const { interactions } = check(limits, analyses);
  return interactions[0]?.results[0] ?? expect.fail('nothing was checked');
};

describe('a limit', () => {
  it('holds what is exactly on it, and fails what is over it, naming the components', () => {
    expect(only({ renders: 4 })).toMatchObject({ status: 'within', over: 0, faults: [] });
    expect(only({ renders: 3 })).toMatchObject({
      status: 'over',
      over: 1,
      sample: { median: 4, runs: 1 },
      faults: [
        { what: 'Row', value: 3 },
        { what: 'App', value: 1 },
      ],
    });
    expect(check({ renders: 4 }).passed).toBe(true);
    expect(check({ renders: 3 }).passed).toBe(false);
  });

  it.each([
    [{ avoidable: 2 }, { over: 1, faults: [{ what: 'Row', value: 3 }] }],
    [{ requests: 0 }, { over: 1, faults: [{ what: 'POST /api/cart', value: 1 }] }],
    [{ commits: 0 }, { over: 1, faults: [{ what: 'commit of setItems in App', value: 1 }] }],
    [{ renderMs: 5 }, { over: 4, unit: 'ms' }],
    [{ settledAfter: 150 }, { over: 50, faults: [{ what: 'POST /api/cart' }, { what: 'timeout' }, {}] }],
  ] as const)('of %o', (limits, wanted) => {
    expect(only(limits)).toMatchObject({ status: 'over', ...wanted });
  });

  it('of a component counts all its instances; one that did not render has none', () => {
    expect(only({ components: { Row: { avoidable: 2 } } })).toMatchObject({
      component: 'Row',
      status: 'over',
      over: 1,
    });
    expect(only({ components: { Row: { renders: 3 } } })).toMatchObject({ status: 'within' });
    expect(only({ components: { Row: { self: 5 } } })).toMatchObject({ status: 'over', unit: 'ms', over: 1 });
    expect(only({ components: { Other: { renders: 0 } } })).toMatchObject({
      status: 'within',
      note: 'it did not render',
    });
  });
});

describe('several runs', () => {
  it('count with their median, and a limit of time among them is said to be', () => {
    const runs = [cartClick({ settled: 190 }), cartClick({ settled: 200 }), cartClick({ settled: 240 })];
    expect(only({ settledAfter: 210 }, runs)).toMatchObject({ status: 'within', isWithinNoise: true });
    expect(only({ settledAfter: 195 }, runs)).toMatchObject({ status: 'over', over: 5, isWithinNoise: true });
    expect(only({ settledAfter: 240 }, runs)).toMatchObject({ status: 'within', isWithinNoise: false, note: '' });
    expect(only({ settledAfter: 180 }, runs)).toMatchObject({ status: 'over', isWithinNoise: false });
  });

  it('say where an interaction is not in all of them', () => {
    const other = cartClick({ text: 'Other' });
    const remarks = checkBudget(
      [cartClick(), analyzePicture('keydown "x" at 0..8 selector #x')],
      budget({ renders: 4 }),
    ).remarks;
    expect(remarks).toContain('click "Add" is in 1 of 2 recordings.');
    expect(checkBudget([cartClick(), other], budget({ renders: 4 })).remarks).toEqual([]);
  });

  it('and one alone is said to be one, where times have limits', () => {
    const remark = expect.stringContaining('Times are of one run');
    expect(check({ settledAfter: 500 }).remarks).toContainEqual(remark);
    expect(check({ renders: 4 }).remarks).not.toContainEqual(remark);
    expect(check({ settledAfter: 500 }, [cartClick(), cartClick()]).remarks).not.toContainEqual(remark);
  });
});

describe('what is unknown', () => {
  const production = () => cartClick({ head: 'react 19.3.1 production' });

  it('fails, and never passes for 0: times of a production build', () => {
    const analyses = [
      analyzePicture(`react 19.3.1 production
click "Add" at 0..8 selector #add
update App.items 10 by click
commit 11..12 by update
  App state items 0->1`),
    ];
    const result = checkBudget(analyses, budget({ renderMs: 1000 }));
    expect(result.interactions[0]?.results).toMatchObject([
      { status: 'unknown', sample: null, note: 'this build of React does not measure renders' },
    ]);
    expect(result.passed).toBe(false);
    expect(checkBudget(analyses, budget({ renderMs: 1000 }), { allowUnknown: true }).passed).toBe(true);
  });

  it('fails: a component that a production build may call something else', () => {
    expect(only({ components: { Other: { renders: 5 } } }, [production()])).toMatchObject({ status: 'unknown' });
    expect(only({ components: { Row: { renders: 5 } } }, [production()])).toMatchObject({ status: 'within' });
  });

  it('fails: renders without a verdict, where they could be too many', () => {
    const analyses = [cartClick({ rows: '    Row*3 2ms props items=unknown' })];
    expect(only({ avoidable: 2 }, analyses)).toMatchObject({
      status: 'unknown',
      note: '3 renders have no verdict: up to 3 may be avoidable',
    });
    expect(only({ avoidable: 3 }, analyses)).toMatchObject({ status: 'within' });
    expect(only({ components: { Row: { avoidable: 2 } } }, analyses)).toMatchObject({ status: 'unknown' });
    expect(only({ renders: 4 }, analyses)).toMatchObject({ status: 'within' });
  });

  it('fails: a recording that lost facts, unless it is over anyway', () => {
    const analyses = [cartClick({ head: 'open' })];
    expect(only({ renders: 4 }, analyses)).toMatchObject({
      status: 'unknown',
      note: 'facts are missing: there may be more',
    });
    expect(only({ renders: 3 }, analyses)).toMatchObject({ status: 'over' });
    expect(check({ renders: 4 }, analyses).remarks[0]).toMatch(/^A recording is incomplete/);
  });
});

describe('matching', () => {
  it.each(['click "Add"', 'click #add', 'click "A*"', 'click *', '*'])('%s', (match) => {
    expect(checkBudget([cartClick()], budget({ renders: 3 }, match))).toMatchObject({ passed: false, missing: [] });
  });

  it.each(['click "Ad"', 'click "Add.*"', 'keydown *', 'click #ad'])(
    'not %s: what was promised was not seen',
    (match) => {
      expect(checkBudget([cartClick()], budget({ renders: 9 }, match))).toMatchObject({
        passed: false,
        missing: [match],
        interactions: [],
        unlimited: ['click "Add"'],
      });
    },
  );

  it('knows a button by each of its texts', () => {
    const runs = [cartClick({ text: 'Count 0' }), cartClick({ text: 'Count 1' })];
    expect(checkBudget(runs, budget({ renders: 4 }, 'click "Count 1"'))).toMatchObject({ passed: true });
  });

  it('takes the first entry that matches, and of the default what that does not name', () => {
    const { interactions } = checkBudget([cartClick()], {
      format: 'clickfall-budget',
      version: 1,
      default: { renders: 1, requests: 1, components: { Row: { renders: 9, avoidable: 3 } } },
      interactions: [
        { match: 'click *', renders: 4, components: { Row: { renders: 3 } } },
        { match: '*', renders: 0, commits: 0 },
      ],
    });
    expect(interactions[0]?.results.map(({ name, component, limit }) => [component, name, limit])).toEqual([
      [null, 'renders', 4],
      [null, 'requests', 1],
      ['Row', 'renders', 3],
      ['Row', 'avoidable', 3],
    ]);
  });

  it('a default alone holds every interaction, and fails where there is none', () => {
    const all: Budget = { format: 'clickfall-budget', version: 1, default: { renders: 4 } };
    expect(checkBudget([cartClick()], all)).toMatchObject({ passed: true });
    expect(checkBudget([analyzePicture('mark open 5')], all)).toMatchObject({
      passed: false,
      missing: ['any interaction'],
    });
  });
});
