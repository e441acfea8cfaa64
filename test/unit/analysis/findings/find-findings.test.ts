import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../../src/analysis/findings/find-findings.ts';
import type { Candidate, Rule } from '../../../../src/analysis/findings/rule.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { avoidable, render, times } from '../../../support/render-spec.ts';

const cart = (options = {}, self = 2) => {
  const builder = createAnalysisBuilder(options);
  const click = builder.interaction({ at: 0 });
  const update = builder.update('setItems', { at: 5, by: click });
  builder.commit({
    at: 6,
    by: update,
    content: [
      render(
        'App',
        {},
        render(
          'Cart',
          { self, verdict: avoidable('props-equal', 'App') },
          ...times(3, () => render('Row', { self, verdict: avoidable('props-equal', 'Cart') })),
        ),
      ),
    ],
  });
  return builder.build();
};

describe('findFindings', () => {
  it('gives the largest its whole saving and the others only what is left', () => {
    const { findings, minorFindings } = cart();
    expect(findings.map(({ component, saving }) => [component, saving.ms])).toEqual([['Cart', 8]]);
    expect(minorFindings).toMatchObject([
      { component: 'Row', saving: { ms: 0, note: '6 ms by itself, the rest is counted in larger findings' } },
    ]);
  });

  it('never promises more than the interaction takes', () => {
    const { findings, minorFindings, interactions } = cart();
    const promised = [...findings, ...minorFindings].reduce((sum, { saving }) => sum + (saving.ms ?? 0), 0);
    expect(promised).toBeLessThanOrEqual(interactions[0]?.timing.settledAfter ?? 0);
  });

  it('folds away what is below 1 ms, and numbers all in their order', () => {
    const { findings, minorFindings } = cart({}, 0.2);
    expect(findings).toEqual([]);
    expect(minorFindings.map(({ id }) => id)).toEqual(['x1', 'x2']);
  });

  it('claims nothing without durations, keeps certainty, and folds nothing away', () => {
    const { findings, minorFindings } = cart({ withoutDurations: true });
    expect(minorFindings).toEqual([]);
    expect(findings).toHaveLength(2);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        impact: 'low',
        confidence: 'proven',
        saving: { ms: null, note: 'this build has no durations' },
      });
    }
  });

  it('puts what was measured before what was not', () => {
    const long = createAnalysisBuilder();
    const click = long.interaction({ at: 0 });
    const request = long.request('GET /a', { at: 0, end: 50, by: click });
    const candidate = (cost: number | null): Candidate => ({
      rule: 'architecture',
      component: null,
      title: `${cost}`,
      effort: 'S',
      confidence: 'strong',
      evidence: 'observed',
      repeats: 1,
      claims: cost === null ? [] : [{ kind: 'replay', changes: { shorter: new Map([[request.id, cost]]) } }],
      cost: null,
      savingNote: '',
      where: null,
      steps: [],
      facts: [],
      fix: '',
    });
    const rule: Rule = { name: 'architecture', find: () => [candidate(null), candidate(1.2), candidate(1.5)] };
    const { findings } = findFindings(long.build(), [rule]);
    expect(findings.map(({ title }) => title)).toEqual(['1.5', '1.2', 'null']);
  });

  it('turns a rule that throws into a minor finding and keeps the others', () => {
    const broken: Rule = {
      name: 'waterfall',
      find: () => {
        throw new Error('no such step');
      },
    };
    const fine: Rule = { name: 'architecture', find: () => [] };
    expect(findFindings(cart(), [broken, fine])).toMatchObject({
      findings: [],
      minorFindings: [{ rule: 'waterfall', confidence: 'information', facts: ['no such step'] }],
    });
  });

  it('looks at renders that no interaction caused as well', () => {
    const builder = createAnalysisBuilder();
    builder.commit({
      at: 1,
      content: [render('App', {}, render('Icon', { self: 3, verdict: avoidable('props-equal', 'App') }))],
    });
    expect(builder.build().findings).toMatchObject([{ interaction: null, component: 'Icon', saving: { ms: 3 } }]);
  });
});
