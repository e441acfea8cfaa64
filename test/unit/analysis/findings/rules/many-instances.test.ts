import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../../src/analysis/model/analysis.ts';
import type { Finding, RuleName } from '../../../../../src/analysis/model/finding.ts';
import { createAnalysisBuilder } from '../../../../support/analysis-builder.ts';
import { mount, render, times } from '../../../../support/render-spec.ts';

const found = (analysis: Analysis, rule: RuleName): readonly Finding[] =>
  [...analysis.findings, ...analysis.minorFindings].filter((finding) => finding.rule === rule);

const rows = (count: number, { commits = 1, withoutDurations = false } = {}): Analysis => {
  const builder = createAnalysisBuilder({ withoutDurations });
  const click = builder.interaction({ at: 0 });
  for (let nth = 0; nth < commits; nth++) {
    const update = builder.update('setRows', { at: nth * 100 + 1, by: click });
    const content = render('List', {}, ...times(count, () => mount('Row', { self: 0.05 })));
    builder.commit({ at: nth * 100 + 2, by: update, content: [content] });
  }
  return builder.build();
};

describe('many-instances', () => {
  it('finds very many instances of one component in one commit, with what they cost together', () => {
    const [finding] = found(rows(1000), 'many-instances');
    expect(finding).toMatchObject({
      component: 'Row',
      title: '1000 instances of Row rendered in one commit: 50 ms of its own',
      effort: 'M',
      confidence: 'measured',
      saving: { ms: null },
      where: { url: 'src/Row.tsx', line: 1 },
      steps: ['c1'],
    });
    expect(finding?.sketch).toContain('<Row …');
  });

  it('begins at 800', () => {
    expect(found(rows(799), 'many-instances')).toEqual([]);
    expect(found(rows(800), 'many-instances')).toHaveLength(1);
  });

  it('does not count the renders of several commits', () => {
    expect(found(rows(400, { commits: 4 }), 'many-instances')).toEqual([]);
  });

  it('says it once: not as an expensive component as well', () => {
    expect(found(rows(1000), 'expensive-component')).toEqual([]);
    expect(found(rows(799), 'expensive-component')).toHaveLength(1);
  });

  it('is information where nothing was measured', () => {
    expect(found(rows(800, { withoutDurations: true }), 'many-instances')).toMatchObject([
      { confidence: 'information', title: '800 instances of Row rendered in one commit', impact: 'low' },
    ]);
  });
});
