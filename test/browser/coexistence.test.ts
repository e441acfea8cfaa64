import { describe, expect, inject, it } from 'vitest';
import { openPage } from '../../src/cli/record-click.ts';
import { extensionWith } from '../support/extension-with.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { IS_FULL, type ReactVersion } from '../support/react-builds.ts';
import { recordWhile } from '../support/record-actions.ts';
import { tellInteraction } from '../support/tell-steps.ts';

//  React DevTools' hook, react-scan's and Fast Refresh's are one and the same global property. Whoever comes first:
//  each must hear of every commit, and so must we.

const CLICKS = 3;
const TOOLS = ['tool-devtools', 'tool-scan', 'tool-refresh'];
const VERSIONS: readonly ReactVersion[] = IS_FULL ? ['19.3.1', '18.3.1', '17.0.2', '16.14.0'] : ['19.3.1'];

const scriptOf = async (tool: string): Promise<string> => {
  const response = await fetch(`${inject('origin')}/page/${tool}/19.3.1/development/page.js`);
  return response.text();
};

/** In each order, one tool at least. */
const ORDERS = ['before', 'after'] as const;
const ordersOf = (tool: string) => (IS_FULL ? ORDERS : [ORDERS[TOOLS.indexOf(tool) % 2] ?? 'before']);

for (const tool of TOOLS) {
  const script = await scriptOf(tool);
  describe.each(ordersOf(tool))(`${tool} %s us`, (order) => {
    const panel = usePanel({ extension: extensionWith(script, order) });
    const heard = () => panel().page.evaluate(() => window.tool);

    it.each(VERSIONS)('both hear every commit of React %s', async (version) => {
      await openPage(panel(), pageUrl('counter', { version, mode: 'development' }));
      const counts = [(await heard()).commits];
      const analysis = await recordWhile(panel(), async () => {
        for (let click = 1; click <= CLICKS; click++) {
          await panel().page.click('#counter');
          await panel().page.waitForFunction(
            (before, text) => document.querySelector('#counter')?.textContent === text && window.tool.commits > before,
            { polling: 10 },
            counts.at(-1) ?? 0,
            String(click),
          );
          counts.push((await heard()).commits);
        }
      });
      expect((await heard()).cameFirst).toBe(order === 'before');
      const told = analysis.steps.filter(({ kind }) => kind === 'update' || kind === 'commit').map(({ kind }) => kind);
      expect(told).toEqual(Array.from({ length: CLICKS }, () => ['update', 'commit']).flat());
      const [start = 0, ...later] = counts;
      // React 16 commits once more, with nothing in it, before each further click: told to hooks, and no step here
      expect(later.map((count) => count - start)).toEqual(version === '16.14.0' ? [1, 3, 5] : [1, 2, 3]);
    });
  });
}

describe('why-did-you-render', () => {
  const panel = usePanel();

  it('tells of the same render that we call avoidable', async () => {
    await openPage(panel(), pageUrl('tool-why'));
    const analysis = await recordWhile(panel(), async () => {
      await panel().page.click('#counter');
      await panel().page.waitForFunction(() => window.tool.commits > 0, { polling: 10 });
    });
    expect(await panel().page.evaluate(() => window.tool.commits)).toBe(1);
    expect(tellInteraction(analysis, 'counter').renders).toEqual([
      ['Counter state necessary', expect.stringMatching(/avoidable data-equal strong$/)],
    ]);
  });
});
