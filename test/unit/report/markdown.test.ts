import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/report/markdown.ts';
import { createAnalysisBuilder } from '../../support/analysis-builder.ts';
import { avoidable, render, times } from '../../support/render-spec.ts';
import { shopAnalysis } from '../../support/shop-analysis.ts';

const headings = (markdown: string): readonly string[] => [...markdown.matchAll(/^#+ .*$/gm)].map(([line]) => line);
const section = (markdown: string, title: string): string =>
  markdown.split(`## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';

describe('the report for people', () => {
  it('has its sections in their order', () => {
    expect(headings(toMarkdown(shopAnalysis()))).toEqual([
      '# click "Add to cart": 940 ms, 9 of 17 renders avoidable',
      '## Entry point',
      '## Major components involved',
      '## Key observations',
      '## Execution flow',
      '## Unexpected discoveries',
      '## Opportunities',
      '## Numbers',
    ]);
  });

  it('names the handler, its component and its source', () => {
    expect(section(toMarkdown(shopAnalysis()), 'Entry point')).toBe(
      '`handleAddToCart`, the `onClick` of **CartButton**, `src/CartButton.tsx:18`\nIts place: App › CartButton',
    );
  });

  it('draws the flow as a tree, equal siblings folded', () => {
    const flow = section(toMarkdown(shopAnalysis()), 'Execution flow');
    expect(flow).toMatch(/^```text\nclick "Add to cart" +940 ms\n├─ handleAddToCart CartButton/);
    expect(flow).toMatch(/│ {2}├─ Cart › CartRow × 4 +avoidable, weak: new functions +4\.4 ms/);
    expect(flow).toMatch(
      /├─ effect in CartTotal → setTotal\(…\) · CartTotal → commit 3 +cascading update · 2 renders +5\.5 ms/,
    );
    expect(flow).toMatch(/├─ GET \/api\/delivery\?country × 3 +60 ms/);
    expect(flow).toMatch(/└─ GET \/api\/stock\/:id × 5 +22 ms/);
    expect(flow).not.toContain('effect in CartIcon');
  });

  it('counts what happened, and says by what way it settled', () => {
    expect(section(toMarkdown(shopAnalysis()), 'Key observations').split('\n')).toEqual([
      "- 4 commits with 17 renders (1 mount), 14.3 ms of components' own time. **9 of 17 were avoidable** (6.4 ms own time).",
      '- It settled 940 ms after the input, by way of POST /api/cart/items (120 ms) → timeout 800 ms → commit 4.',
      '- 9 requests; the longest: POST /api/cart/items took 120 ms (server 38 ms · SQL 3 queries 12 ms).',
      '- The longest commit is commit 2: 9.2 ms.',
    ]);
  });

  it('lists surprises and the notes of the user', () => {
    expect(section(toMarkdown(shopAnalysis()), 'Unexpected discoveries').split('\n')).toEqual([
      '- An effect of CartTotal calls setTotal: 1 more commit.',
      '- GET /api/delivery requested 3 × within 60 ms.',
      '- 5 requests of GET /api/stock/:id, one for each record.',
      '- The memo of CartRow never worked: 4 tries, 0 hits, broken by onRemove.',
      '- Note on commit 2: why \\*all\\* rows? &lt;b&gt;',
    ]);
  });

  it('shows opportunities by priority, now and after, and what is not worth it', () => {
    const opportunities = section(toMarkdown(shopAnalysis()), 'Opportunities');
    expect(opportunities).toContain(
      '| low | onRemove of CartRow is new each time, made by Cart | `src/Cart.tsx:9` | ~4.4 ms (940 ms → ~936 ms) | weak | S |',
    );
    expect(opportunities).toMatch(
      /Not worth it \(less than 1 ms, or covered by the above\): 1 finding\.\n\n- Picture rendered 4 × with equal props$/,
    );
  });

  it('folds the changes away as code, numbered as in the list', () => {
    const opportunities = section(toMarkdown(shopAnalysis()), 'Opportunities');
    const folded = /<details>\n<summary>(.*)<\/summary>\n([\s\S]*)\n<\/details>/.exec(opportunities);
    expect(folded?.[1]).toBe('Sketches of these changes (… stands for your code)');
    const rows = opportunities.split('\n').filter((line) => /^\d+\. /.test(line));
    const number = rows.findIndex((line) => line.includes('Check what onRemove captures')) + 1;
    expect(folded?.[2]).toContain(`**${number}:** onRemove of CartRow is new each time, made by Cart\n\n\`\`\`tsx\n`);
    expect(folded?.[2]).toContain('\nconst onRemove = useCallback((…) => {\n');
  });

  it('has no folded part where there is no code to show', () => {
    expect(toMarkdown(createAnalysisBuilder().build())).not.toContain('<details>');
  });

  it('says what a production build cannot tell instead of showing zeros', () => {
    const markdown = toMarkdown(shopAnalysis({ withoutDurations: true }));
    expect(markdown).toContain('| own time of all renders | unknown |');
    expect(markdown).toContain('React 19.3.1, production build. It cannot tell: how long components took to render.');
    expect(markdown).toContain('this build has no durations');
    expect(markdown).not.toContain('~0 ms');
  });

  it('lets no text of the page become markup', () => {
    const builder = createAnalysisBuilder();
    const evil = '<img src=x onerror=alert(1)>|`**x**`\n# pwned ```';
    const click = builder.interaction({ at: 0, target: { selector: evil, text: evil }, entryPoint: null });
    builder.commit({
      at: 2,
      by: builder.update(evil, { at: 1, by: click }),
      content: [render(evil, { self: 30, verdict: avoidable('props-equal', evil) })],
    });
    builder.note(click, evil);
    const markdown = toMarkdown(builder.build());
    const outsideOfCode = markdown
      .replace(/````+text[\s\S]*?\n````+\n/g, '')
      .replace(/(`+)[^`][\s\S]*?[^`]\1(?!`)/g, '');
    expect(outsideOfCode).not.toMatch(/<img/);
    expect(headings(markdown).filter((line) => line.includes('pwned')).length).toBe(1);
    for (const row of markdown.split('\n').filter((line) => line.startsWith('| low') || line.startsWith('| high'))) {
      expect(row.replaceAll('\\|', '').split('|')).toHaveLength(8);
    }
  });

  it('tells the most expensive interaction in full and the others in one line each', () => {
    const builder = createAnalysisBuilder();
    const first = builder.interaction({ at: 0, target: { selector: '#a', text: 'Quick' } });
    builder.commit({ at: 2, by: builder.update('setA', { at: 1, by: first }), content: [render('App')] });
    const second = builder.interaction({ at: 100, target: { selector: '#b', text: 'Slow' } });
    builder.commit({ at: 150, by: builder.update('setB', { at: 149, by: second }), content: [render('App')] });
    const analysis = builder.build();
    expect(toMarkdown(analysis)).toMatch(/^# click "Slow"/);
    expect(section(toMarkdown(analysis), 'Other interactions')).toContain(
      '| click "Quick" | 3.5 ms | 1 | 1 | 0 | 0 | 0 |',
    );
    expect(toMarkdown(analysis, { interaction: 'i1' })).toMatch(/^# click "Quick"/);
  });

  it('keeps short: long flows and wide commits are cut, and say so', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const names = times(30, (index) => render(`Part${index}`));
    builder.commit({ at: 2, by: builder.update('set', { at: 1, by: click }), content: [render('App', {}, ...names)] });
    for (let at = 50; at < 200; at++) builder.update(`set${at}`, { at, by: click });
    const flow = section(toMarkdown(builder.build()), 'Execution flow');
    expect(flow).toContain('… 19 more renders');
    expect(flow).toMatch(/… 8\d more branches, see the JSON report\n```$/);
  });

  it('has something to say of a recording without an interaction, and of nothing', () => {
    const builder = createAnalysisBuilder();
    builder.commit({ at: 1, content: [render('App')] });
    expect(toMarkdown(builder.build())).toMatch(/^# A recording without an interaction\n/);
    expect(toMarkdown(builder.build())).toContain('not caused by an input');
    expect(toMarkdown(createAnalysisBuilder().build({ react: [] }))).toContain('No React was found on the page.');
  });
});
