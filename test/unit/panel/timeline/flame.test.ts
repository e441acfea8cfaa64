import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { CommitStep } from '../../../../src/analysis/model/commit-step.ts';
import {
  endAt,
  firstEndingAfter,
  flameOf,
  LOOKS,
  laneOf,
  startAt,
  worstBetween,
} from '../../../../src/panel/view/timeline/flame.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const commitOf = (picture: string): CommitStep => {
  const commit = analyze(cascade(picture)).steps.find((step) => step.kind === 'commit');
  if (commit?.kind !== 'commit') throw new Error('no commit in the picture');
  return commit;
};

const MEASURED = `
  click "Add" at 0..8 handler App.onAdd
  update App.items 1 by click
  commit 2..30 by update
    App 20ms state items 0->1
      Cart 10ms parent
        Icon*3 2ms parent
      Total 5ms parent
`;

describe('flame', () => {
  it('nests renders by which rendered inside which', () => {
    const flame = flameOf(commitOf(MEASURED));
    expect([0, 1, 2].map((depth) => laneOf(flame, depth))).toEqual([
      [0, 1],
      [1, 3],
      [3, 6],
    ]);
    expect([...flame.row]).toEqual([0, 1, 5, 2, 3, 4]);
  });

  it('keeps every depth sorted, each render beside the next', () => {
    const flame = flameOf(commitOf(MEASURED));
    for (let depth = 0; depth < flame.depth; depth++) {
      const [from, to] = laneOf(flame, depth);
      for (let position = from; position < to; position++) {
        expect(endAt(flame, position)).toBeGreaterThan(startAt(flame, position));
        if (position > from) expect(startAt(flame, position)).toBeGreaterThanOrEqual(endAt(flame, position - 1));
      }
    }
  });

  it('makes up no positions where the build measures no times', () => {
    expect(flameOf(commitOf(MEASURED.replace(/ \d+ms/g, ''))).depth).toBe(0);
  });

  it('is built once per commit', () => {
    const commit = commitOf(MEASURED);
    expect(flameOf(commit)).toBe(flameOf(commit));
  });

  it('finds the first render in view', () => {
    const flame = flameOf(commitOf(MEASURED));
    const [from, to] = laneOf(flame, 2);
    const end = endAt(flame, from);
    expect(firstEndingAfter(flame, -1, from, to)).toBe(from);
    expect(firstEndingAfter(flame, end, from, to)).toBe(from + 1);
    expect(firstEndingAfter(flame, end + 0.5, from, to)).toBe(from + 1);
    expect(firstEndingAfter(flame, 99, from, to)).toBe(to);
  });

  it('tells the worst look of any stretch of a lane', () => {
    const renders = Array.from({ length: 300 }, (_, nth) =>
      nth === 201 ? 'Odd 1ms parent' : 'Row 1ms props a=different',
    );
    const lines = renders.map((line) => `      ${line}`).join('\n');
    const flame = flameOf(
      commitOf(
        `click "Add" at 0..8\nupdate App.a 1 by click\ncommit 2..400 by update\n    App 390ms state a 0->1\n${lines}`,
      ),
    );
    const looks = (from: number, to: number) => LOOKS[worstBetween(flame, 1 + from, 1 + to)];
    expect(looks(0, 300)).toBe('avoidable');
    expect(looks(201, 202)).toBe('avoidable');
    expect(looks(0, 201)).toBe('necessary');
    expect(looks(202, 300)).toBe('necessary');
    expect(LOOKS[flame.worstOf[1] ?? 0]).toBe('avoidable');
  });
});
