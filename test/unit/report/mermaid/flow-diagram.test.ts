import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/analysis/model/analysis.ts';
import { buildFlow } from '../../../../src/report/flow-tree.ts';
import { DRAWABLE, flowDiagram, READABLE } from '../../../../src/report/mermaid/flow-diagram.ts';
import { toMermaid } from '../../../../src/report/mermaid.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { hostileAnalysis } from '../../../support/hostile-analysis.ts';
import { render } from '../../../support/render-spec.ts';
import { shopAnalysis } from '../../../support/shop-analysis.ts';

const diagramOf = (analysis: Analysis, limits = READABLE) =>
  flowDiagram(buildFlow(analysis, analysis.interactions[0]?.id ?? null), limits);
const edgesOf = (lines: readonly string[]) => lines.filter((line) => /^ {2}n\d+ -/.test(line));

/** One click that sets off as many requests as asked, none like the other. */
const manySteps = (count: number): Analysis => {
  const builder = createAnalysisBuilder();
  const click = builder.interaction({ at: 0 });
  for (let at = 1; at <= count; at++) builder.update(`set${at}`, { at, by: click });
  return builder.build();
};

describe('the flow as a diagram', () => {
  it('draws what set off what, with its numbers', () => {
    const lines = diagramOf(shopAnalysis());
    expect(lines[0]).toBe('flowchart LR');
    expect(lines).toContain('  n0(["click #34;Add to cart#34;<br/>940 ms"])');
    expect(lines).toContain(
      '  n5{{"POST /api/cart/items?token=secret 201<br/>120 ms · server 38 ms · SQL 3 queries 12 ms"}}:::request',
    );
    expect(lines).toContain('  n5 --> n6');
    expect(lines).toContain('  n9["Cart › CartRow × 4<br/>4.4 ms · avoidable, weak: new functions"]:::avoidable');
  });

  it('says how a link is known where it was not seen', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0, entryPoint: null });
    builder.mark('a', { at: 1, by: click, evidence: 'guessed' });
    builder.mark('b', { at: 2, by: click, evidence: 'inferred' });
    const lines = diagramOf(builder.build());
    expect(edgesOf(lines)).toEqual(['  n0 --> n1', '  n1 -.-> n2', '  n1 -.-> n3']);
  });

  it('leads a second cause to the step where it stands', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0, entryPoint: null });
    const first = builder.request('GET /a', { at: 1, end: 5, by: click });
    const second = builder.request('GET /b', { at: 2, end: 6, by: click });
    const update = builder.update('set', { at: 7, by: [first, second] });
    builder.commit({ at: 8, by: update, content: [render('App')] });
    const lines = diagramOf(builder.build());
    const commit = lines.find((line) => line.includes('commit 1'))?.match(/n\d+/)?.[0];
    const other = lines.find((line) => line.includes('GET /b'))?.match(/n\d+/)?.[0];
    expect(lines).toContain(`  ${other} -.-> ${commit}`);
  });

  it.each([
    { what: 'in a report', limits: READABLE },
    { what: 'as a file', limits: DRAWABLE },
  ])('stays within what can be drawn $what, and counts the rest', ({ limits }) => {
    const lines = diagramOf(manySteps(2_000), limits);
    expect(lines.join('\n').length).toBeLessThanOrEqual(limits.characters);
    expect(edgesOf(lines).length).toBeLessThanOrEqual(limits.edges);
    const left = /… (\d+) more branches/.exec(lines.join('\n'))?.[1];
    const drawn = lines.filter((line) => line.includes('App no commit seen')).length;
    expect(Number(left)).toBe(2_000 - drawn);
  });

  it('stays within the characters where names are long', () => {
    const lines = diagramOf(hostileAnalysis(), { ...READABLE, characters: 4_000 });
    expect(lines.join('\n').length).toBeLessThanOrEqual(4_000);
    expect(lines.join('\n')).toMatch(/… \d+ more branches, see the JSON report/);
  });

  it('leaves nothing out of what has room', () => {
    expect(diagramOf(shopAnalysis()).join('\n')).not.toContain('more branch');
  });

  it('is a file without query values', () => {
    expect(toMermaid(shopAnalysis())).toMatch(/^flowchart LR\n[\s\S]*token=…[\s\S]*\n$/);
  });
});
