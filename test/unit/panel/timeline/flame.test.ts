import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import type { CommitStep } from '../../../../src/analysis/model.ts';
import { firstEndingAfter, flameOf } from '../../../../src/panel/view/timeline/flame.ts';
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
    const { lanes } = flameOf(commitOf(MEASURED));
    expect(lanes.map(({ index }) => index.length)).toEqual([1, 2, 3]);
  });

  it('keeps every lane sorted, each render inside of its parent', () => {
    const { lanes } = flameOf(commitOf(MEASURED));
    for (const { start, end } of lanes) {
      start.forEach((from, position) => {
        expect(end[position]).toBeGreaterThan(from);
        if (position > 0) expect(from).toBeGreaterThanOrEqual(end[position - 1] ?? 0);
      });
    }
  });

  it('makes up no positions where the build measures no times', () => {
    const flame = flameOf(commitOf(MEASURED.replace(/ \d+ms/g, '')));
    expect(flame.lanes).toEqual([]);
  });

  it('is built once per commit', () => {
    const commit = commitOf(MEASURED);
    expect(flameOf(commit)).toBe(flameOf(commit));
  });

  it('finds the first render in view', () => {
    const lane = { index: [0, 1, 2], start: [0, 10, 20], end: [5, 15, 25] };
    expect(firstEndingAfter(lane, -1)).toBe(0);
    expect(firstEndingAfter(lane, 5)).toBe(1);
    expect(firstEndingAfter(lane, 12)).toBe(1);
    expect(firstEndingAfter(lane, 99)).toBe(3);
  });
});
