import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import { timelinePicture } from '../../../../src/report/timeline/timeline-picture.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { avoidable, render, times } from '../../../support/render-spec.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const pictureOf = (analysis: Analysis) => timelinePicture(analysis, analysis.interactions[0] ?? null);
const rowOf = (analysis: Analysis, name: string) => pictureOf(analysis)?.rows.find((row) => row.name === name);

describe('the timeline as a picture', () => {
  it('has the rows of the panel, and its times count from the input', () => {
    const picture = pictureOf(shopAnalysis());
    expect(picture?.rows.map(({ name }) => name)).toEqual([
      'Interaction',
      'Requests',
      'Updates',
      'Commits',
      'Renders',
      'Effects',
      'Marks',
      'Frames',
    ]);
    expect(rowOf(shopAnalysis(), 'Requests')?.items.find(({ start }) => start === 5)).toMatchObject({
      label: 'POST /api/cart/items?token=secret',
      start: 5,
      end: 125,
      labelSide: 'right',
    });
    expect(picture?.leftOut).toBe('');
  });

  it('draws renders too short to be seen as one, in the tone of the worst', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const rows = times(50, (nth) =>
      render('Row', { self: 0.1, ...(nth === 20 ? { verdict: avoidable('props-equal', 'App') } : {}) }),
    );
    builder.commit({
      at: 2,
      by: builder.update('set', { at: 1, by: click }),
      content: [render('App', { self: 1 }, ...rows)],
    });
    builder.timer({ at: 3, end: 2_003, by: click });
    const items = rowOf(builder.build(), 'Renders')?.items ?? [];
    expect(items.map(({ tone }) => tone)).toEqual(['necessary', 'avoidable']);
  });

  it('shows no renders of a build without durations', () => {
    expect(rowOf(shopAnalysis({ withoutDurations: true }), 'Renders')).toBeUndefined();
  });

  it.each([
    { what: 'a shop', analysis: shopAnalysis() },
    { what: 'hostile names', analysis: hostileAnalysis() },
  ])('lets no label lie on another thing: $what', ({ analysis }) => {
    for (const row of pictureOf(analysis)?.rows ?? []) {
      for (const lane of new Set(row.items.map((item) => item.lane))) {
        const labelled = row.items.filter((item) => item.lane === lane && item.labelSide === 'right');
        const starts = row.items.filter((item) => item.lane === lane).map(({ start }) => start);
        for (const { start, end } of labelled) {
          expect(starts.filter((other) => other > start && other < end)).toEqual([]);
        }
      }
    }
  });

  it('is capped, and says what is not drawn', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    for (let at = 1; at <= 1_000; at++) builder.update(`set${at}`, { at, by: click });
    const picture = pictureOf(builder.build());
    expect(picture?.rows.flatMap(({ items }) => items)).toHaveLength(300);
    expect(picture?.leftOut).toBe('Not drawn: 701 short things, beyond the 300 longest.');
  });

  it('is none where nothing has a time', () => {
    expect(pictureOf(createAnalysisBuilder().build())).toBeNull();
  });
});
