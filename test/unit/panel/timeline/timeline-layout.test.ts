import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { hitTest } from '../../../../src/panel/view/timeline/hit-test.ts';
import { createTimeScale } from '../../../../src/panel/view/timeline/time-scale.ts';
import {
  createTimelineLayout,
  laneTop,
  type TimelineLayout,
} from '../../../../src/panel/view/timeline/timeline-layout.ts';
import { cascade } from '../../../support/cascade/cascade.ts';

const PICTURE = `
  click "Add" at 0..8 handler App.onAdd
  fetch POST /api 5..105 by click status 201
  fetch GET /price 6..50 by click
  update App.items 106 by fetch
  commit 107..127 by update
    App 18ms state items 0->1
      Cart 10ms props items=different
        Icon*2 2ms parent
      Total 5ms parent
  passive 130..132 effects 1
  mark added 106
  paint frame 140
`;

const NONE: ReadonlySet<never> = new Set<never>();
const setUp = () => {
  const analysis = analyze(cascade(PICTURE));
  const layout = createTimelineLayout(analysis, NONE);
  return { analysis, layout, scale: createTimeScale({ start: 0, end: 200 }, 2000) };
};
const row = (layout: TimelineLayout, name: string) => {
  const found = layout.rows.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
};

describe('timeline layout', () => {
  it('has all rows, one below the other', () => {
    const { layout } = setUp();
    expect(layout.rows.map(({ name }) => name)).toEqual([
      'interaction',
      'requests',
      'updates',
      'commits',
      'renders',
      'effects',
      'marks',
      'paints',
    ]);
    layout.rows.forEach((current, index) => {
      const before = layout.rows[index - 1];
      expect(current.top).toBe(before ? before.top + before.height : 0);
    });
    expect(layout.height).toBe(layout.rows.reduce((sum, { height }) => sum + height, 0));
  });

  it('gives requests that overlap their own lanes', () => {
    const { layout } = setUp();
    expect(row(layout, 'requests').items.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('makes the renders row as deep as the deepest flame', () => {
    const { layout } = setUp();
    expect(row(layout, 'renders').lanes).toBe(3);
  });

  it('shows a commit from its render phase to its passive effects', () => {
    const { layout } = setUp();
    const [commit] = row(layout, 'commits').items;
    expect([commit?.start, commit?.end]).toEqual([107, 132]);
  });

  it('folds a collapsed row into one line', () => {
    const { analysis, layout } = setUp();
    const folded = createTimelineLayout(analysis, new Set(['requests', 'renders'] as const));
    expect(row(folded, 'requests').height).toBeLessThan(row(layout, 'requests').height);
    expect(row(folded, 'renders').height).toBe(row(folded, 'requests').height);
  });

  it('spans the whole recording, with what lies outside of it', () => {
    const { layout } = setUp();
    expect(layout.extent.start).toBeLessThanOrEqual(0);
    expect(layout.extent.end).toBeGreaterThan(140);
  });
});

describe('hit test', () => {
  const at = (name: string, lane: number, time: number) => {
    const { layout, scale } = setUp();
    return hitTest(layout, scale, scale.toX(time), laneTop(row(layout, name), lane) + 4)?.selection ?? null;
  };

  it('finds a request in its lane', () => {
    expect(at('requests', 0, 60)).toEqual({ kind: 'step', id: 'r1' });
    expect(at('requests', 1, 20)).toEqual({ kind: 'step', id: 'r2' });
  });

  it('finds nothing beside', () => {
    expect(at('requests', 1, 60)).toBeNull();
    expect(at('marks', 0, 30)).toBeNull();
  });

  it('finds an instant within the reach of its shape only', () => {
    // 10 px are 1 ms here; a diamond reaches 6 px
    expect(at('updates', 0, 106.5)).toEqual({ kind: 'step', id: 'u1' });
    expect(at('updates', 0, 106.8)).toBeNull();
  });

  it('finds the interaction as an interaction', () => {
    expect(at('interaction', 0, 4)).toEqual({ kind: 'interaction', id: 'i1' });
  });

  it('finds a render by its depth', () => {
    expect(at('renders', 0, 110)).toEqual({ kind: 'render', commit: 'c1', index: 0 });
    expect(at('renders', 1, 110)).toMatchObject({ kind: 'render', commit: 'c1', index: 1 });
    expect(at('renders', 2, 150)).toBeNull();
  });

  it('finds nothing below the last row', () => {
    const { layout, scale } = setUp();
    expect(hitTest(layout, scale, 10, layout.height + 1)).toBeNull();
  });
});
