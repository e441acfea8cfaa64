import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { toMermaid } from '../../src/report/mermaid.ts';
import { createAnalysisBuilder } from '../support/analysis-builder.ts';
import { exampleAnalysis } from '../support/example-analysis.ts';
import { HOSTILE, hostileAnalysis } from '../support/hostile-analysis.ts';
import { usePlainBrowser } from '../support/plain-browser.ts';

// Mermaid itself, as GitHub uses it: strict, with its own caps.

const SCRIPT = join(import.meta.dirname, '../../node_modules/mermaid/dist/mermaid.min.js');

interface Drawn {
  readonly error: string;
  readonly nodes: number;
  readonly edges: number;
  readonly text: string;
  /** What a diagram must not hold. */
  readonly foreign: readonly string[];
}

/** Runs in the page. */
const draw = async (source: string): Promise<Drawn> => {
  const mermaid = Reflect.get(globalThis, 'mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  try {
    await mermaid.parse(source);
    const { svg } = await mermaid.render('drawn', source);
    document.body.innerHTML = svg;
    const labels = [...document.querySelectorAll('.nodeLabel')].map(({ textContent }) => textContent);
    return {
      error: '',
      nodes: document.querySelectorAll('g.node').length,
      edges: document.querySelectorAll('path.flowchart-link').length,
      text: labels.join('\n'),
      foreign: [...document.querySelectorAll('#drawn *')]
        .filter((element) => element.matches('script, img, iframe, a, ul, ol, [onerror], [onclick], [onmouseover]'))
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    };
  } catch (error) {
    return { error: String(error), nodes: 0, edges: 0, text: '', foreign: [] };
  }
};

const atTheCaps = (): Analysis => {
  const builder = createAnalysisBuilder();
  const click = builder.interaction({ at: 0 });
  for (let at = 1; at <= 3_000; at++) builder.update(`set${at}`, { at, by: click });
  return builder.build();
};

const inMarkdown = (analysis: Analysis): string =>
  /\n(`{3,})mermaid\n([\s\S]*?)\n\1\n/.exec(toMarkdown(analysis))?.[2] ?? '';

describe('the flow, drawn by Mermaid', () => {
  const browser = usePlainBrowser();
  let page: Page;
  let dialogs = 0;
  beforeAll(async () => {
    page = await browser().newPage();
    page.on('dialog', (dialog) => {
      dialogs++;
      dialog.dismiss();
    });
    await page.addScriptTag({ path: SCRIPT });
  });
  afterAll(() => page.close());

  it.each([
    { what: 'of the demo', source: () => toMermaid(exampleAnalysis()), holds: 'POST /api/cart/items' },
    { what: 'of the demo in its report', source: () => inMarkdown(exampleAnalysis()), holds: 'POST /api/cart/items' },
    { what: 'of a page with hostile names', source: () => toMermaid(hostileAnalysis()), holds: HOSTILE[0] ?? '' },
    { what: 'of such a page in its report', source: () => inMarkdown(hostileAnalysis()), holds: HOSTILE[7] ?? '' },
    { what: 'at the caps', source: () => toMermaid(atTheCaps()), holds: 'more branches, see the JSON report' },
  ])('$what', async ({ source, holds }) => {
    const text = source();
    const drawn = await page.evaluate(draw, text);
    expect(drawn.error).toBe('');
    expect(drawn.foreign).toEqual([]);
    expect(drawn.text).toContain(holds);
    expect(drawn.text).not.toMatch(/Unsupported markdown|#\d+;(?<!#60;|#62;|#35;60;)/);
    expect(drawn.nodes).toBe(text.split('\n').filter((line) => /^ {2}(n\d+|more)[[({]/.test(line)).length);
    expect(drawn.edges).toBe(text.split('\n').filter((line) => /^ {2}n\d+ -/.test(line)).length);
    expect(dialogs).toBe(0);
  });

  it('is refused by Mermaid beyond those caps, so that they are needed', async () => {
    const edges = Array.from({ length: 501 }, (_, at) => `  n0 --> n${at + 1}`);
    expect((await page.evaluate(draw, ['flowchart LR', ...edges].join('\n'))).error).toMatch(/edges/i);
  });
});
