import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { firstAtLeast } from '../../../../src/analysis/first-index.ts';
import { visitLane } from '../../../../src/panel/view/timeline/draw/lane-pieces.ts';
import { createPixelRuns } from '../../../../src/panel/view/timeline/draw/pixel-runs.ts';
import { flameOf, LOOKS } from '../../../../src/panel/view/timeline/flame.ts';
import { indexRow } from '../../../../src/panel/view/timeline/row-index.ts';
import { createTimeScale } from '../../../../src/panel/view/timeline/time-scale.ts';
import type { TimelineItem } from '../../../../src/panel/view/timeline/timeline-item.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

type Run = readonly [from: number, to: number, look: string, faint: boolean];

const collect = () => {
  const runs: Run[] = [];
  const pixels = createPixelRuns((from, to, look, faint) => runs.push([from, to, LOOKS[look] ?? '', faint]));
  const add = (x: number, end: number, look: (typeof LOOKS)[number], faint = false) =>
    pixels.add(x, end, LOOKS.indexOf(look), faint);
  return { runs, pixels, add };
};

describe('runs of pixels', () => {
  it('join neighbours that look alike', () => {
    const { runs, pixels, add } = collect();
    for (let x = 10; x < 20; x += 0.25) add(x, x + 0.25, 'necessary');
    pixels.flush();
    expect(runs).toEqual([[10, 20, 'necessary', false]]);
  });

  it('end where nothing is', () => {
    const { runs, pixels, add } = collect();
    add(10, 10.2, 'necessary');
    add(14, 14.2, 'necessary');
    pixels.flush();
    expect(runs.map(([from, to]) => [from, to])).toEqual([
      [10, 11],
      [14, 15],
    ]);
  });

  // |n n a n n|n n|  one pixel of five renders, then another
  it('show the worst of what shares a pixel, and only there', () => {
    const { runs, pixels, add } = collect();
    for (let nth = 0; nth < 10; nth++) add(30 + nth / 5, 30.2 + nth / 5, nth === 2 ? 'avoidable' : 'necessary');
    pixels.flush();
    expect(runs).toEqual([
      [30, 31, 'avoidable', false],
      [31, 32, 'necessary', false],
    ]);
  });

  it('show what a filter lets through before what it does not', () => {
    const { runs, pixels, add } = collect();
    add(5, 5.2, 'avoidable', true);
    add(5.2, 5.4, 'necessary', false);
    pixels.flush();
    expect(runs).toEqual([[5, 6, 'necessary', false]]);
  });
});

describe('a lane', () => {
  const ROWS = 4_000;
  const lines = Array.from({ length: ROWS }, (_, nth) =>
    nth === 1234 ? '      Odd 0.01ms parent' : '      Row 0.01ms props a=different',
  );
  const analysis = analyze(
    cascade(`
  click "Add" at 0..8 handler App.onAdd
  update App.items 1 by click
  commit 2..${ROWS / 100 + 10} by update
    App ${ROWS / 100 + 1}ms state items 0->1
${lines.join('\n')}`),
  );
  const commit = analysis.steps.find((step) => step.kind === 'commit');
  if (commit?.kind !== 'commit') throw new Error('no commit');
  const flame = flameOf(commit);
  const { columns } = commit.renders;
  const timeOf = (row: number) => columns.start[row] ?? 0;

  const visit = (start: number, end: number, mask: Uint8Array | null = null) => {
    const { runs, pixels } = collect();
    const own: number[] = [];
    visitLane(flame, 1, createTimeScale({ start, end }, 1_000), mask, pixels, (position) => {
      own.push(flame.row[position] ?? -1);
    });
    return { runs, own };
  };
  const whole = { start: timeOf(1) - 1, end: timeOf(ROWS) + 1 };

  it('costs no more than its pixels, however many renders it holds', () => {
    const { runs, own } = visit(whole.start, whole.end);
    expect(own).toEqual([]);
    expect(runs.length).toBeLessThanOrEqual(3);
  });

  it('keeps the one avoidable render among thousands to be seen', () => {
    const { runs } = visit(whole.start, whole.end);
    const x = createTimeScale(whole, 1_000).toX(timeOf(1235));
    const found = runs.filter(([, , look]) => look === 'avoidable');
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBe(Math.floor(x));
  });

  it('draws each render by itself when they are wide enough, and no others', () => {
    const from = timeOf(101) + 0.001;
    const { runs, own } = visit(from, timeOf(111) - 0.001);
    expect(runs).toEqual([]);
    expect(own).toEqual([101, 102, 103, 104, 105, 106, 107, 108, 109, 110]);
  });

  it('merges the same with a filter that lets all through', () => {
    const all = new Uint8Array(commit.renders.length).fill(1);
    expect(visit(whole.start, whole.end, all).runs).toEqual(visit(whole.start, whole.end).runs);
  });
});

describe('a row', () => {
  const item = (start: number, end: number, lane = 0): TimelineItem => {
    const [step] = analyze(cascade('click "Add" at 0..8')).steps;
    if (!step) throw new Error('no step');
    return { step, row: 'requests', shape: 'bar', start, end, bodyEnd: end, lane, tone: 'net-wait' };
  };

  // |==========================|      the first reaches over the others
  //    |==|   |==|   |==|
  it('finds what reaches into a range, however early it began', () => {
    const { reach } = indexRow([item(0, 100), item(10, 12), item(20, 22), item(30, 32)]);
    expect(firstAtLeast(reach, 50)).toBe(0);
    expect(firstAtLeast(reach, 101)).toBe(4);
  });

  it('leaves out what ended before', () => {
    const { reach } = indexRow([item(0, 5), item(10, 12), item(20, 22)]);
    expect(firstAtLeast(reach, 11)).toBe(1);
    expect(firstAtLeast(reach, 12.5)).toBe(2);
  });

  it('knows the next item in the same lane', () => {
    const { next } = indexRow([item(0, 5, 0), item(1, 9, 1), item(7, 8, 0)]);
    expect([...next]).toEqual([7, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});
