import { AxePuppeteer } from '@axe-core/puppeteer';
import type { PanelSession } from '../../src/cli/panel-session.ts';

/** What axe finds in the panel as it is now, in both themes, one line each. */
export const axeViolations = async (session: PanelSession): Promise<readonly string[]> => {
  const found: string[] = [];
  const before = await session.panel.evaluate(() => document.documentElement.dataset.theme ?? 'light');
  for (const theme of ['light', 'dark']) {
    await session.panel.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxePuppeteer(session.panel).analyze();
    found.push(...violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`));
  }
  await session.panel.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, before);
  return found;
};
