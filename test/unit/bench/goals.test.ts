import { describe, expect, it } from 'vitest';
import type { RoundCost } from '../../../bench/agent/bench-tab.ts';
import { type Goal, goalList, judgeGoals } from '../../../bench/agent/goals.ts';
import type { ScenarioFigures } from '../../../bench/agent/measure.ts';

/** Two equal rounds for each column. */
const figures = (columns: Readonly<Record<string, number>>, more: Partial<ScenarioFigures> = {}): ScenarioFigures => ({
  scenario: 'S1',
  mode: 'development',
  rounds: new Map(
    Object.entries(columns).map(([id, cost]): [string, readonly RoundCost[]] => {
      const round = { sync: cost, tasks: cost };
      return [id, [round, round]];
    }),
  ),
  ...more,
});

const judged = (one: ScenarioFigures, start: string): Goal | undefined =>
  judgeGoals({ figures: [one], further: null, evaluation: null, wire: null, stops: [] }).find(({ text }) =>
    text.startsWith(start),
  );

describe('goals of recording', () => {
  it('compare with DevTools open, and say the ratio to no tool beside it', () => {
    const goal = judged(figures({ nothing: 10, devtools: 20, recording: 21 }), 'Recording, development');
    expect(goal?.isMet).toBe(true);
    expect(goal?.figure).toBe('S1 1.05 (to no tool 2.10)');
  });

  it('are not met above the bound', () => {
    expect(judged(figures({ nothing: 10, devtools: 20, recording: 23 }), 'Recording, development')?.isMet).toBe(false);
  });

  it('are unknown where a column was left out', () => {
    expect(judged(figures({ nothing: 10, recording: 23 }), 'Recording, development')?.isMet).toBeNull();
  });
});

describe('the best peer', () => {
  it('is the cheapest that records: one that only counts does not', () => {
    const columns = { nothing: 10, devtools: 10, recording: 14, bippy: 11, scan: 15, wdyr: 30 };
    expect(judged(figures(columns), 'Recording never above')?.isMet).toBe(true);
    expect(judged(figures({ ...columns, scan: 13 }), 'Recording never above')?.isMet).toBe(false);
  });
});

describe('not recording', () => {
  it('stays within what no tool differs from itself', () => {
    expect(judged(figures({ nothing: 10, again: 9, idle: 11 }), 'Not recording')?.isMet).toBe(true);
    expect(judged(figures({ nothing: 10, again: 9.5, idle: 11 }), 'Not recording')?.isMet).toBe(false);
  });
});

describe('natives', () => {
  it('have a goal of their own, and no part in those of renders', () => {
    const one = figures({ nothing: 10, devtools: 10, recording: 30 }, { scenario: 'natives' });
    expect(judged(one, '10 000 timers')?.isMet).toBe(false);
    expect(judged(one, 'Recording, development')?.isMet).toBeNull();
  });
});

describe('stop', () => {
  const stops = [{ renders: 10_000, picture: 290, analysed: 400, analysis: 10, peer: 120 }];
  const goals = (picture: number, peer: number): readonly Goal[] =>
    judgeGoals({
      figures: [],
      further: null,
      evaluation: null,
      wire: null,
      stops: stops.map((one) => ({ ...one, picture, peer })),
    }).filter(({ text }) => text.startsWith('From stop') || text.startsWith('The analysis'));
  it('has a bound for the picture, and React DevTools beside it', () => {
    expect(goals(290, 120).map(({ isMet }) => isMet)).toEqual([true, true]);
    expect(goals(310, 90).map(({ isMet }) => isMet)).toEqual([false, false]);
    expect(goals(290, 120)[1]?.figure).toBe('12.0 times: 10 ms to 120 ms at 10 000 renders');
  });
});

describe('goalList', () => {
  it('tells what was met, and leaves out what was not measured', () => {
    const text = goalList([
      { text: 'one', isMet: true, figure: '1' },
      { text: 'two', isMet: false, figure: '2' },
      { text: 'three', isMet: null, figure: '3' },
      { text: 'four', isMet: null, figure: '' },
    ]);
    expect(text).toBe('- met: one: 1\n- **not met**: two: 2\n- three: 3');
  });
});
