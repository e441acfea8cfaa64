import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import { reportScope } from '../../../../src/report/document/report-scope.ts';
import {
  largestHops,
  percent,
  shareOf,
  wayText,
  wayToSettled,
} from '../../../../src/report/document/way-to-settled.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { render } from '../../../support/render-spec.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const wayOf = (analysis: Analysis) => wayToSettled(reportScope(analysis, analysis.interactions[0] ?? null));

describe('the way to settled', () => {
  // click 100   POST 105..225   timeout 226..1026   setPending 1026.1   commit 1027
  it('has parts that add up to the whole', () => {
    const way = wayOf(shopAnalysis());
    expect(way.hops.map(({ step, kind }) => `${step.kind} ${kind}`)).toEqual([
      'request server',
      'timer timer',
      'update react',
      'commit react',
    ]);
    expect(way.before + way.hops.reduce((sum, { ms }) => sum + ms, 0)).toBeCloseTo(way.total, 6);
    expect(way.total).toBe(940);
    expect(wayText(way)).toBe('POST /api/cart/items (120 ms) → timeout 800 ms → commit 4');
    expect(largestHops(way).map(({ step, share }) => [step.kind, percent(share)])).toEqual([
      ['timer', '85 %'],
      ['request', '13 %'],
    ]);
    expect(shareOf(way, 'react')).toBeCloseTo(0.0149, 3);
  });

  it('is none without an input, and ends where nothing is known to have caused it', () => {
    expect(wayOf(createAnalysisBuilder().build()).hops).toEqual([]);
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    builder.commit({ at: 20, by: builder.update('set', { at: 10, by: click }), content: [render('App')] });
    expect(wayOf(builder.build())).toMatchObject({ before: 10 });
  });

  it('ends in a circle of damaged causes', () => {
    const analysis = shopAnalysis();
    const steps = analysis.steps.map((step) =>
      step.kind === 'request' ? { ...step, causes: [{ id: step.id, evidence: 'observed' as const }] } : step,
    );
    const damaged = { ...analysis, steps, stepById: new Map(steps.map((step) => [step.id, step])) };
    expect(wayOf(damaged).hops.length).toBeLessThan(300);
  });

  it.each([
    [0, '0 %'],
    [0.004, 'less than 1 %'],
    [0.745, '75 %'],
  ])('a share of %d is %s', (share, words) => {
    expect(percent(share)).toBe(words);
  });
});
