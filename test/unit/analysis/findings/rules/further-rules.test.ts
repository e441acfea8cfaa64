import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding, RuleName } from '../../../../../src/analysis/model/finding.ts';
import { RenderFlag } from '../../../../../src/protocol/facts/commit-facts.ts';
import { createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { mount, render } from '../../../../support/render-spec.ts';

const found = (analysis: Analysis, rule: RuleName): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter((finding) => finding.rule === rule);

describe('waterfall', () => {
  // r1  |====|
  // r2        |====|
  const two = (gap: number, second = 'GET /orders', evidence: 'observed' | 'guessed' = 'observed'): Analysis => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const first = builder.request('GET /user/1', { at: 0, end: 50, by: click });
    builder.request(second, { at: 50 + gap, end: 100 + gap, by: first, evidence });
    return builder.build();
  };

  it('finds a request that began at once when another was answered, without claiming that it need not wait', () => {
    const [finding] = found(two(2), 'waterfall');
    expect(finding).toMatchObject({
      confidence: 'weak',
      steps: ['r1', 'r2'],
      saving: { note: 'if it needs nothing of the first answer' },
    });
    expect(finding?.saving.ms).toBeCloseTo(52);
  });

  it('tells of all pairs of the same kinds at once, and of others apart', () => {
    const builder = createAnalysisBuilder();
    let by: Parameters<typeof builder.request>[1]['by'] = builder.interaction({ at: 0 });
    for (const [index, path] of ['/user/1', '/orders', '/user/2', '/orders', '/prices'].entries())
      by = builder.request(`GET ${path}`, { at: index * 50, end: index * 50 + 49, by });
    const findings = found(builder.build(), 'waterfall');
    expect(findings.map(({ title, steps }) => [title, steps.length]).sort()).toEqual([
      ['GET /orders began only when GET /user/1 was answered, 2 ×', 4],
      ['GET /prices began only when GET /orders was answered', 2],
      ['GET /user/2 began only when GET /orders was answered', 2],
    ]);
    expect(findings.reduce((sum, { saving }) => sum + (saving.ms ?? 0), 0)).toBeLessThanOrEqual(249);
  });

  it('does not fire after a pause, for the next record of the same kind, or on a guess', () => {
    expect(found(two(51), 'waterfall')).toEqual([]);
    expect(found(two(2, 'GET /user/2'), 'waterfall')).toEqual([]);
    expect(found(two(2, 'GET /orders', 'guessed'), 'waterfall')).toEqual([]);
  });
});

describe('fetch-on-render', () => {
  const chain = (mounted: boolean): Analysis => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const first = builder.request('GET /user', { at: 1, end: 50, by: click });
    const update = builder.update('setUser', { at: 51, by: first });
    const content = [render('App', {}, mounted ? mount('Orders') : render('Orders'))];
    const commit = builder.commit({ at: 52, by: update, content });
    const effect = builder.effect('Orders', {
      at: 56,
      by: commit,
      componentId: commit.renders.columns.component[1] ?? 0,
    });
    builder.request('GET /orders', { at: 57, end: 107, by: effect });
    return builder.build();
  };

  it('finds a component that is mounted by one answer and only then asks for another', () => {
    const [finding] = found(chain(true), 'fetch-on-render');
    expect(finding).toMatchObject({ component: 'Orders', steps: ['r1', 'c1', 'f1', 'r2'] });
    // 107 → 56.5: the effect itself is the last then
    expect(finding?.saving.ms).toBeCloseTo(50.5);
  });

  it('does not fire for a component that was there already', () => {
    expect(found(chain(false), 'fetch-on-render')).toEqual([]);
  });
});

describe('large-response', () => {
  const sized = (
    contentSize: number,
    transferSize: number,
    contentEncoding: string,
    url = 'http://shop.test/list',
  ): Analysis => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    builder.request('GET /list', {
      at: 0,
      end: 50,
      by: click,
      contentSize,
      transferSize,
      contentEncoding,
      url,
      wait: 40,
    });
    return builder.build();
  };

  it('finds large answers; very large ones have a high impact whatever they took here', () => {
    expect(found(sized(150_000, 20_000, 'br'), 'large-response')).toMatchObject([
      { title: 'GET /list answered with 150 kB', impact: 'low' },
    ]);
    expect(found(sized(301_000, 20_000, 'br'), 'large-response')).toMatchObject([{ impact: 'high' }]);
    expect(found(sized(100_000, 20_000, 'br'), 'large-response')).toEqual([]);
  });

  it('finds answers that were not compressed, except from the own machine', () => {
    expect(found(sized(20_000, 20_200, ''), 'large-response')).toMatchObject([
      { title: 'GET /list answered with 20 kB, not compressed' },
    ]);
    expect(found(sized(20_000, 20_200, '', 'http://localhost:5173/list'), 'large-response')).toEqual([]);
    expect(found(sized(9_000, 9_200, ''), 'large-response')).toEqual([]);
  });
});

describe('input-delay', () => {
  const waiting = (inputDelay: number | null, busy = true): Analysis => {
    const builder = createAnalysisBuilder();
    if (busy) builder.commit({ at: 90, content: [render('App', { self: 30 })] });
    builder.interaction({ at: 100, timing: { inputDelay, processing: 1, presentationDelay: 1, settledAfter: 0 } });
    return builder.build();
  };

  it('finds an input that waited, and what ran at that time', () => {
    expect(found(waiting(60), 'input-delay')).toMatchObject([
      {
        title: 'The click waited 60 ms before any handler ran',
        steps: ['i1', 'c1'],
        facts: ['at that time: commit 1'],
      },
    ]);
  });

  it('finds the long frame that had begun before it, even if its own handler ran in the same frame', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({
      at: 100,
      timing: { inputDelay: 60, processing: 1, presentationDelay: 1, settledAfter: 0 },
    });
    builder.longFrame({ at: 40, end: 170, by: click });
    expect(found(builder.build(), 'input-delay')).toMatchObject([{ facts: ['at that time: a long frame'] }]);
  });

  it('does not fire where nothing kept the page busy before it', () => {
    expect(found(waiting(60, false), 'input-delay')).toEqual([]);
    const builder = createAnalysisBuilder();
    const click = builder.interaction({
      at: 100,
      timing: { inputDelay: 60, processing: 1, presentationDelay: 1, settledAfter: 0 },
    });
    builder.longFrame({ at: 101, end: 170, by: click });
    expect(found(builder.build(), 'input-delay')).toEqual([]);
  });

  it('does not fire below 50 ms or where the delay is unknown', () => {
    expect(found(waiting(49), 'input-delay')).toEqual([]);
    expect(found(waiting(null), 'input-delay')).toEqual([]);
  });
});

describe('forced-reflow', () => {
  it.each([
    [10, 1],
    [9, 0],
  ])('with %d ms of forced layout makes %d finding', (forcedLayout, count) => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    builder.longFrame({ at: 0, by: click, forcedLayout, invokers: ['BUTTON.onclick'] });
    expect(found(builder.build(), 'forced-reflow')).toHaveLength(count);
  });
});

describe('discarded-render', () => {
  it('tells renders that React threw away, and nothing of others', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const update = builder.update('setOpen', { at: 1, by: click });
    builder.commit({
      at: 2,
      by: update,
      content: [render('App', {}, render('Dialog', { self: 2, flags: RenderFlag.discarded, verdict: null }))],
    });
    expect(found(builder.build(), 'discarded-render')).toMatchObject([
      { component: 'Dialog', title: 'Dialog ran 1 × for a state that stayed the same', confidence: 'information' },
    ]);
  });
});
