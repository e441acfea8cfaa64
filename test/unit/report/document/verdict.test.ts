import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import type { Finding } from '../../../../src/analysis/model/finding.ts';
import { toMarkdown } from '../../../../src/report/markdown.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { plainFinding } from '../../../support/plain-finding.ts';
import { render } from '../../../support/render-spec.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const section = (analysis: Analysis, title: string): string =>
  toMarkdown(analysis).split(`## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';

const withFindings = (...findings: readonly Finding[]): Analysis => ({
  ...shopAnalysis(),
  findings,
  minorFindings: [],
});

describe('the verdict', () => {
  it('says where no single fix suffices, and keeps that out of the opportunities', () => {
    const analysis = withFindings(
      plainFinding({ rule: 'architecture', title: '300 ms of 400 ms are rendering, spread over 60 components' }),
    );
    expect(section(analysis, 'Verdict')).toContain(
      '**No single fix suffices.** 300 ms of 400 ms are rendering, spread over 60 components. Do it.\n\n- a fact\n',
    );
    expect(section(analysis, 'In short')).toContain('- **No single fix suffices:** 300 ms');
    expect(section(analysis, 'Opportunities')).toBe('Nothing that is worth a change was found.');
  });

  it('does not say so of anything else', () => {
    expect(toMarkdown(shopAnalysis())).not.toContain('No single fix');
  });

  it('names the opportunities that lie on the way to settled', () => {
    expect(section(withFindings(plainFinding({ steps: ['r1'] })), 'Verdict')).toContain(' On it: “something”.');
    expect(section(withFindings(plainFinding({ steps: ['r2'] })), 'Verdict')).toContain(
      ' None of the opportunities lies on it.',
    );
  });

  it('does not look elsewhere where React is what one waits for', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    builder.commit({ at: 2, by: builder.update('set', { at: 1, by: click }), content: [render('App', { self: 80 })] });
    expect(section(builder.build(), 'Verdict')).not.toContain('decided elsewhere');
  });

  it('claims nothing of a build without durations', () => {
    expect(section(shopAnalysis({ withoutDurations: true }), 'Verdict')).not.toContain('React works');
  });
});

describe('now and after', () => {
  const cell = (over: Partial<Finding>): string =>
    section(withFindings(plainFinding(over)), 'Opportunities')
      .split('\n')
      .find((line) => line.startsWith('| 1 |'))
      ?.split(' | ')[3] ?? '';
  const estimated = (ms: number | null, note = ''): Finding['saving'] => ({ ms, basis: 'estimated', note });

  it.each([
    { what: 'commits', over: { steps: ['c2'], saving: estimated(4) }, says: 'commit 2: 9.2 ms → about 5.2 ms' },
    {
      what: 'a measured trial',
      over: { steps: ['c2'], saving: { ms: 4, basis: 'measured' as const, note: '' } },
      says: 'commit 2: 9.2 ms → 5.2 ms (measured)',
    },
    {
      what: 'requests that are waited for',
      over: { steps: ['r1', 'r2'], saving: estimated(100) },
      says: 'settled 940 ms → about 840 ms',
    },
    {
      what: 'requests that are one too many',
      over: { rule: 'duplicate-request' as const, steps: ['r2', 'r3'], saving: estimated(0) },
      says: '2 requests → 1',
    },
    { what: 'nothing that takes time', over: { steps: ['c2'], saving: estimated(0) }, says: 'no time here' },
    { what: 'what cannot be claimed', over: { saving: estimated(null) }, says: 'not claimed' },
    {
      what: 'what is decided elsewhere',
      over: { saving: estimated(null, 'decided on the server') },
      says: 'decided on the server',
    },
    { what: 'what is about no step', over: { saving: estimated(7) }, says: 'saves about 7 ms' },
  ])('of $what', ({ over, says }) => {
    expect(cell(over)).toBe(says);
  });
});
