import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/report/markdown.ts';
import { createAnalysisBuilder } from '../../support/analysis-builder.ts';
import { render, times } from '../../support/render-spec.ts';
import { shopAnalysis } from '../../support/shop-analysis.ts';

const headings = (markdown: string): readonly string[] => [...markdown.matchAll(/^#+ .*$/gm)].map(([line]) => line);
const section = (markdown: string, title: string): string =>
  markdown.split(`## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';

describe('the report for people', () => {
  it('has its sections in their order', () => {
    expect(headings(toMarkdown(shopAnalysis()))).toEqual([
      '# click "Add to cart": 940 ms, 9 of 17 renders avoidable',
      '## In short',
      '## Entry point',
      '## Major components involved',
      '## Key observations',
      '## Execution flow',
      '## Unexpected discoveries',
      '## Opportunities',
      '## Verdict',
      '## Numbers',
    ]);
  });

  it('begins with what someone needs who reads nothing else', () => {
    expect(section(toMarkdown(shopAnalysis()), 'In short').split('\n')).toEqual([
      '- `handleAddToCart` sets off 4 commits, 17 renders, 9 requests; all has settled **940 ms** after the input, **9 of 17 renders** avoidable.',
      '- Most of that is **timeout 800 ms (800 ms, 85 %) and POST /api/cart/items?token=… (121 ms, 13 %)**. The next paint came 16 ms after the input.',
      '- First to change: **onRemove of CartRow is new each time, made by Cart**, `src/Cart.tsx:9`.',
    ]);
  });

  it('names the handler, its component, its source and what it does itself', () => {
    expect(section(toMarkdown(shopAnalysis()), 'Entry point').split('\n\n')).toEqual([
      '`handleAddToCart`, the `onClick` of **CartButton**, `src/CartButton.tsx:18`. Its place: App › CartButton.',
      'Its own steps: setPending(…) of CartButton and POST /api/cart/items?token=….',
    ]);
  });

  it('lists who takes part: components, requests, updates and effects, with their files', () => {
    const participants = section(toMarkdown(shopAnalysis()), 'Major components involved');
    expect(participants).toContain('| CartRow | 5 | 4 | 3 ms | `src/CartRow.tsx:1` |');
    expect(participants).toContain(
      '| GET /api/stock/:id | 5 | 18 ms | unknown | `src/CartRow.tsx:21` | nothing seen |',
    );
    expect(participants).toContain(
      '| `setItems(…)` of App | 1 | POST /api/cart/items?token=… | unknown | commit 2: 13 renders, 1 mount, 9 avoidable |',
    );
    expect(participants).toContain('| effect in CartTotal | 1 | setTotal(…) of CartTotal |');
    expect(participants).not.toContain('effect in CartIcon');
  });

  it('draws the flow as a tree: what set off what in sight, renders behind it', () => {
    const flow = section(toMarkdown(shopAnalysis()), 'Execution flow');
    const [outline = '', whole = ''] = flow.split('<details>');
    expect(outline).toMatch(/^```text\nclick "Add to cart" +940 ms\n├─ handleAddToCart CartButton/);
    expect(outline).toMatch(
      /├─ effect in CartTotal → setTotal\(…\) · CartTotal → commit 3 +5\.5 ms {2}cascading update · 2 renders/,
    );
    expect(outline).toMatch(/├─ GET \/api\/delivery\?country × 3 +60 ms/);
    expect(outline).toMatch(/└─ GET \/api\/stock\/:id × 5 +22 ms/);
    expect(outline).not.toContain('CartRow');
    expect(whole).toMatch(/│ {2}├─ Cart › CartRow × 4 +4\.4 ms {2}avoidable, weak: new functions/);
    expect(flow).not.toContain('effect in CartIcon');
    expect(flow).toContain('```mermaid\nflowchart LR\n');
  });

  it('counts what happened, and says by what way it settled', () => {
    expect(section(toMarkdown(shopAnalysis()), 'Key observations').split('\n')).toEqual([
      "- 4 commits with 17 renders (1 mount), 14.3 ms of components' own time. **9 of 17 were avoidable** (6.4 ms own time).",
      '- It settled 940 ms after the input, by way of POST /api/cart/items (120 ms) → timeout 800 ms → commit 4. Most of the way: timeout 800 ms (800 ms, 85 %), POST /api/cart/items?token=… (121 ms, 13 %).',
      '- 9 requests; the longest: POST /api/cart/items?token=… took 120 ms.',
      '- The longest commit is commit 2: 9.2 ms of 16.3 ms that React worked in all.',
      '- 3 of 4 commits came after the next paint (16 ms): INP does not count them, users see them.',
      '- Of 22 causes 22 were observed.',
    ]);
  });

  it('lists surprises and the notes of the user', () => {
    expect(section(toMarkdown(shopAnalysis()), 'Unexpected discoveries').split('\n')).toEqual([
      '- An effect of CartTotal calls setTotal: 1 more commit.',
      '- GET /api/delivery requested 3 × within 60 ms.',
      '- 5 requests of GET /api/stock/:id, one for each record, `src/CartRow.tsx:21`.',
      '- The memo of CartRow never worked: 4 tries, 0 hits, broken by onRemove, `src/CartRow.tsx:1`.',
      '- 8 answers changed nothing: no update, request or timer followed GET /api/delivery?country × 3 and GET /api/stock/:id × 5. The page knew the data already, or only keeps it for later.',
      '- 800 ms of the 940 ms are a wait that the page itself ordered: timeout 800 ms.',
      '- **Note** on commit 2: why \\*all\\* rows? &lt;b&gt;',
    ]);
  });

  it('shows opportunities by priority, now and after, and what is not worth it', () => {
    const opportunities = section(toMarkdown(shopAnalysis()), 'Opportunities');
    expect(opportunities).toContain(
      '| 1 | low | onRemove of CartRow is new each time, made by Cart, `src/Cart.tsx:9` | commit 2: 9.2 ms → about 4.8 ms | weak | S |',
    );
    expect(opportunities).toContain('| 4 commits → 3; commit 3: 5.5 ms → about 3.5 ms |');
    expect(opportunities).toContain('| 3 requests → 1 |');
    expect(opportunities).toContain(
      '<summary>Not worth it (less than 1 ms, or covered by the above): 1 finding</summary>\n\n- Picture rendered 4 × with equal props\n',
    );
  });

  it('tells how the first ones are done; facts and code of all are folded away under the same numbers', () => {
    const opportunities = section(toMarkdown(shopAnalysis()), 'Opportunities');
    expect(opportunities).toMatch(
      /\nWhat to change, for the first 3:\n\n1\. Check what onRemove captures[^\n]*\n2\. [^\n]*\n3\. /,
    );
    const folded = /<details>\n<summary>Each of them in detail.*<\/summary>\n([\s\S]*?)\n<\/details>/.exec(
      opportunities,
    )?.[1];
    expect(folded).toContain(
      '**1.** onRemove of CartRow is new each time, made by Cart, `src/Cart.tsx:9`\n\n- Check what',
    );
    expect(folded).toContain('- it defeats the memo of CartRow\n');
    expect(folded).toContain('```tsx\n// in Cart.');
    expect(folded).toContain('\nconst onRemove = useCallback((…) => {\n');
  });

  it('says how far the changes reach, and what they do not touch', () => {
    expect(section(toMarkdown(shopAnalysis()), 'Verdict').split('\n')).toEqual([
      '- With all changes that a saving is claimed for, React works **about 7.9 ms instead of 16.3 ms** in this interaction, 4.4 ms of it by one change.',
      '- When it settles is decided elsewhere: timeout 800 ms (800 ms, 85 %). React is 1 % of the way there, so that fewer renders hardly shorten it. None of the opportunities lies on it.',
      '- Input to next paint: 16 ms, good (up to 200 ms is good, above 500 ms poor).',
    ]);
  });

  it('has nothing folded where there is nothing more to say', () => {
    expect(toMarkdown(createAnalysisBuilder().build())).not.toContain('<details>');
  });

  it('says what a production build cannot tell instead of showing zeros', () => {
    const markdown = toMarkdown(shopAnalysis({ withoutDurations: true }));
    expect(markdown).toContain('| own time of all renders | unknown |');
    expect(markdown).toContain('React 19.3.1, production build. It cannot tell: how long components took to render.');
    expect(markdown).toContain('this build has no durations');
    expect(markdown).not.toContain('~0 ms');
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
    const [outline = '', whole = ''] = flow.split('</summary>');
    expect(outline).toContain('… 113 more branches, see the JSON report\n```');
    expect(whole).toContain('… 46 more branches, see the JSON report\n```');
  });

  it('has something to say of a recording without an interaction, and of nothing', () => {
    const builder = createAnalysisBuilder();
    builder.commit({ at: 1, content: [render('App')] });
    expect(toMarkdown(builder.build())).toMatch(/^# A recording without an interaction\n/);
    expect(toMarkdown(builder.build())).toContain('not caused by an input');
    expect(toMarkdown(createAnalysisBuilder().build({ react: [] }))).toContain('No React was found on the page.');
  });
});
