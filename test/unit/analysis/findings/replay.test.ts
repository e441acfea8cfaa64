import { describe, expect, it } from 'vitest';
import { replay } from '../../../../src/analysis/findings/replay.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { render } from '../../../support/render-spec.ts';

describe('replay', () => {
  it('saves nothing where nothing is changed', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    expect(replay([r1], {})).toBe(0);
  });

  it('lets what waited for a removed request go on when the other is answered', () => {
    // r1       |====|
    // r2         |==========|
    // commit                  |=|     →   10 ms after r1's answer
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const r2 = builder.request('GET /a', { at: 10, end: 110 });
    const update = builder.update('set', { at: 120, by: r2 });
    const commit = builder.commit({ at: 121, by: update, content: [render('App')] });
    expect(replay([r1, r2, update, commit], { replaced: new Map([[r2.id, r1.id]]) })).toBeCloseTo(60);
  });

  it('saves nothing where another step is the last anyway', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const r2 = builder.request('GET /a', { at: 10, end: 110 });
    const timer = builder.timer({ at: 0, end: 500 });
    expect(replay([r1, timer, r2], { replaced: new Map([[r2.id, r1.id]]) })).toBe(0);
  });

  it('starts requests together, without the time they were queued', () => {
    // r1   |====|
    // r2         |..====|       40 ms, of which 10 queued
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /1', { at: 0, end: 20 });
    const r2 = builder.request('GET /2', { at: 21, end: 61, by: r1, blocked: 10 });
    expect(replay([r1, r2], { together: new Map([[r2.id, r1.id]]) })).toBeCloseTo(31);
  });

  it('never adds up: three requests that become parallel save no more than the way to the end', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /1', { at: 0, end: 20 });
    const r2 = builder.request('GET /2', { at: 20, end: 50, by: r1 });
    const r3 = builder.request('GET /3', { at: 50, end: 60, by: r2 });
    expect(
      replay([r1, r2, r3], {
        together: new Map([
          [r2.id, r1.id],
          [r3.id, r1.id],
        ]),
      }),
    ).toBeCloseTo(30);
  });

  it('leaves steps of unknown cause where they are', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const r2 = builder.request('GET /a', { at: 10, end: 110 });
    const update = builder.update('set', { at: 120 });
    expect(replay([r1, r2, update], { replaced: new Map([[r2.id, r1.id]]) })).toBe(0);
  });

  it('takes time out of a request and lets go on what waited for its answer', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const update = builder.update('set', { at: 51, by: r1 });
    expect(replay([r1, update], { shorter: new Map([[r1.id, 20]]) })).toBeCloseTo(20);
    expect(replay([r1, update], { shorter: new Map([[r1.id, 500]]) })).toBeCloseTo(50);
  });

  it('lets a commit come earlier by what is not rendered', () => {
    const builder = createAnalysisBuilder();
    const update = builder.update('set', { at: 0 });
    const commit = builder.commit({ at: 1, by: update, content: [render('App', { self: 30 })] });
    const request = builder.request('GET /a', { at: 32, end: 60, by: commit });
    expect(replay([update, commit, request], { shorter: new Map([[commit.id, 20]]) })).toBeCloseTo(20);
  });

  it('starts a request with another one, or sooner where what caused it comes sooner still', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 100 });
    const r2 = builder.request('GET /b', { at: 5, end: 30 });
    const r3 = builder.request('GET /c', { at: 101, end: 150, by: r1 });
    const changes = { replaced: new Map([[r1.id, r2.id]]), together: new Map([[r3.id, r2.id]]) };
    expect(replay([r1, r2, r3], changes)).toBeCloseTo(96);
  });
});
