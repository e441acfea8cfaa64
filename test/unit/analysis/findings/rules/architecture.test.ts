import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding } from '../../../../../src/analysis/model/finding.ts';
import { type AnalysisBuilder, createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { avoidable, render, times } from '../../../../support/render-spec.ts';

const found = (analysis: Analysis): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter(({ rule }) => rule === 'architecture');

const click = (make: (builder: AnalysisBuilder, by: ReturnType<AnalysisBuilder['interaction']>) => void): Analysis => {
  const builder = createAnalysisBuilder();
  make(builder, builder.interaction({ at: 0 }));
  return builder.build();
};

/** Components of different names, `self` ms each, in one commit that ends at `until`. */
const rendering = (parts: number, self: number, until = 0): Analysis =>
  click((builder, by) => {
    const update = builder.update('setPage', { at: 1, by });
    builder.commit({ at: 2, by: update, content: times(parts, (nth) => render(`Part${nth}`, { self })) });
    if (until > 0) builder.timer({ at: 1, end: until, by });
  });

describe('architecture', () => {
  it('says that most of the time is rendering that many components share, with the numbers', () => {
    const [finding, ...others] = found(rendering(40, 4));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      title: '160 ms of 163 ms are rendering, spread over 40 components: no single fix removes it',
      effort: 'L',
      impact: 'high',
      priority: 'medium',
      confidence: 'measured',
      saving: { ms: null, note: 'depends on what is built instead' },
      where: { url: 'src/CartButton.tsx', line: 18 },
    });
    expect(finding?.facts[1]).toBe(
      'largest parts: Part0 4 ms (3 %), Part1 4 ms (3 %), Part2 4 ms (3 %), Part3 4 ms (3 %)',
    );
  });

  it('needs 100 ms, and more than half of the interaction', () => {
    expect(found(rendering(24, 4))).toEqual([]);
    expect(found(rendering(25, 4))).toHaveLength(1);
    expect(found(rendering(25, 4, 199))).toHaveLength(1);
    expect(found(rendering(25, 4, 200))).toEqual([]);
  });

  it('does not fire where one component holds half of it', () => {
    expect(found(rendering(2, 60))).toEqual([]);
    expect(found(rendering(3, 60))).toHaveLength(1);
  });

  it('does not fire where one fix takes half of it away', () => {
    const verdict = avoidable('props-equal', 'App');
    const analysis = click((builder, by) => {
      const update = builder.update('setPage', { at: 1, by });
      const inside = times(40, (nth) => render(`Part${nth}`, { self: 4 }));
      builder.commit({ at: 2, by: update, content: [render('Page', { self: 1, verdict }, ...inside)] });
    });
    expect(found(analysis)).toEqual([]);
  });

  it('counts the time in which servers were waited for once, however many requests were open', () => {
    const waiting = (parts: number, length: number) =>
      click((builder, by) => {
        for (let nth = 0; nth < parts; nth++) {
          builder.request(`GET /${'abcdefgh'[nth]}`, { at: nth * length, end: (nth + 1) * length, by });
        }
      });
    expect(found(waiting(5, 30))).toMatchObject([
      { title: '150 ms of 150 ms are waiting for servers, spread over 5 endpoints: no single fix removes it' },
    ]);
    expect(found(waiting(3, 30))).toEqual([]);
    expect(found(waiting(2, 80))).toEqual([]);
  });

  it('knows effects as well', () => {
    const analysis = click((builder, by) => {
      const update = builder.update('setPage', { at: 1, by });
      const commit = builder.commit({ at: 2, by: update, content: [render('Page', { self: 1 })] });
      for (let nth = 0; nth < 5; nth++) {
        builder.effect(`Part${nth}`, { at: 5 + nth * 30, end: 35 + nth * 30, by: commit });
      }
    });
    expect(found(analysis)).toMatchObject([
      { title: '150 ms of 155 ms are effects, spread over 5 components: no single fix removes it' },
    ]);
  });
});
