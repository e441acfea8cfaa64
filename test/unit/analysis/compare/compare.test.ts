import { describe, expect, it } from 'vitest';
import { compareRecordings } from '../../../../src/analysis/compare/compare.ts';
import type { Comparison, MeasureName } from '../../../../src/analysis/compare/model.ts';
import { analyzePicture } from '../../../support/cascade/look-up.ts';

/** A click that renders a list, whose rows are memoized or not. */
const click = ({ rows = '    Row*3 2ms parent', settled = 200, text = 'Add', at = 0 } = {}) => `
click "${text}" at ${at}..${at + 8} selector #add handler App.onAdd
fetch POST /api/cart ${at + 10}..${at + 100} by click
update App.items ${at + 100} by fetch
commit ${at + 101}..${at + 110} by update
  App 9ms state items 0->1
${rows}
timer timeout ${at + 110}..${at + settled} by click`;

const compare = (before: string, after: string): Comparison => {
  const { comparisons } = compareRecordings([analyzePicture(before)], [analyzePicture(after)]);
  const first = comparisons[0];
  return first ?? expect.fail('nothing was matched');
};

const measure = (comparison: Comparison, name: MeasureName) =>
  comparison.measures.find((candidate) => candidate.name === name) ?? expect.fail(`no ${name}`);

describe('matching interactions', () => {
  const names = (before: string, after: string) => {
    const { comparisons, onlyBefore, onlyAfter } = compareRecordings([analyzePicture(before)], [analyzePicture(after)]);
    return {
      matched: comparisons.map(({ before: old, after: fresh, by }) => `${old.name} = ${fresh.name}, ${by}`),
      onlyBefore: onlyBefore.map(({ name }) => name),
      onlyAfter: onlyAfter.map(({ name }) => name),
    };
  };

  it('knows the same handler under another text', () => {
    expect(names(click({ text: 'Add 1' }), click({ text: 'Add 2' })).matched).toEqual([
      'click "Add 1" = click "Add 2", entry point',
    ]);
  });

  it('knows the same selector where no handler is known', () => {
    const plain = (text: string) => `click "${text}" at 0..8 selector #open\nmark open 5 by click`;
    expect(names(plain('Open'), plain('Close')).matched).toEqual(['click "Open" = click "Close", selector']);
  });

  it('pairs each one once, the likeliest first, and names those that are left', () => {
    const two = `${click()}\nclick "Help" at 500..508 selector #help\nfetch GET /help 505..510 by click`;
    const other = `${click()}\nkeydown "Find" at 500..508 selector #find\nfetch GET /find 505..510 by keydown`;
    expect(names(two, other)).toEqual({
      matched: ['click "Add" = click "Add", entry point'],
      onlyBefore: ['click "Help"'],
      onlyAfter: ['keydown "Find"'],
    });
  });
});

describe('comparing', () => {
  it('proves a memo: fewer renders, none avoidable, the component vanished', () => {
    const comparison = compare(click(), click({ rows: '  skipped Row*3 memo' }));
    expect(comparison.outcome).toBe('better');
    expect(comparison.regressions).toEqual([]);
    expect(measure(comparison, 'renders')).toMatchObject({ before: { median: 4 }, after: { median: 1 }, change: -3 });
    expect(measure(comparison, 'avoidable')).toMatchObject({ change: -3, noise: 0, significance: 'better' });
    expect(comparison.components.map(({ path, presence }) => `${path} ${presence}`)).toEqual([
      'App › Row vanished',
      'App both',
    ]);
    expect(comparison.components[0]?.before).toMatchObject({ renders: 3, avoidable: 3, because: 'props-equal' });
  });

  it('fails the other way round', () => {
    const comparison = compare(click({ rows: '  skipped Row*3 memo' }), click());
    expect(comparison.outcome).toBe('worse');
    expect(comparison.regressions).toEqual(['renders', 'avoidable']);
  });

  it('matches steps by kind and label, and tells what is new and what vanished', () => {
    const more = `${click()}\nfetch GET /api/stock/17 120..130 by click`;
    const steps = (comparison: Comparison) =>
      comparison.steps
        .filter(({ presence }) => presence !== 'both')
        .map(({ label, presence }) => `${label} ${presence}`);
    expect(steps(compare(click(), more))).toEqual(['GET /api/stock/:id new']);
    expect(steps(compare(more, click()))).toEqual(['GET /api/stock/:id vanished']);
    expect(compare(more, more.replace('/17', '/18')).steps.every(({ presence }) => presence === 'both')).toBe(true);
  });

  it('says where builds differ', () => {
    const production = `react 19.3.1 production\n${click()}`;
    expect(compare(click(), production).remarks).toEqual([
      'Before ran React 19.3.1 development, after ran React 19.3.1 production: times of different builds do not compare.',
    ]);
  });

  it('takes nothing for a difference where there is none', () => {
    const comparison = compare(click(), click());
    expect(comparison.outcome).toBe('same');
    expect(comparison.components.every(({ presence }) => presence === 'both')).toBe(true);
    expect(
      comparison.measures.every(({ significance }) => significance === 'equal' || significance === 'unknown'),
    ).toBe(true);
  });
});

describe('noise', () => {
  const runs = (...settled: readonly number[]) =>
    settled.map((ms, index) => click({ settled: ms, at: index * 1000 })).join('\n');

  it('allows a quarter of the larger time with one run each', () => {
    const settled = measure(compare(runs(200), runs(245)), 'settledAfter');
    expect(settled).toMatchObject({ change: 45, noise: 61.25, significance: 'noise' });
    expect(measure(compare(runs(200), runs(270)), 'settledAfter').significance).toBe('worse');
  });

  it('allows a frame where times are short', () => {
    const short = (end: number) => `click "Add" at 0..8 selector #add\ntimer timeout 1..${end} by click`;
    expect(measure(compare(short(10), short(26)), 'settledAfter')).toMatchObject({ noise: 17, significance: 'noise' });
  });

  it('takes the spread of repeats instead, as soon as both sides have them', () => {
    const comparison = compare(runs(200, 204, 201), runs(211, 215, 212));
    expect(comparison.noiseBasis).toBe('spread');
    expect(measure(comparison, 'settledAfter')).toMatchObject({
      before: { median: 201, low: 200, high: 204, runs: 3 },
      after: { median: 212 },
      noise: 3,
      significance: 'worse',
    });
  });

  it('takes overlapping repeats for noise', () => {
    expect(measure(compare(runs(150, 200, 290), runs(190, 240, 260)), 'settledAfter').significance).toBe('noise');
  });

  it('counts recordings as further runs', () => {
    const one = [analyzePicture(runs(200)), analyzePicture(runs(206))];
    const { comparisons } = compareRecordings(one, one);
    expect(comparisons[0]?.before.runs).toHaveLength(2);
  });
});
