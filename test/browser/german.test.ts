import { describe, expect, it } from 'vitest';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { usePanel } from '../support/panel.ts';
import { byRole, lookAtPanel, panelText } from '../support/panel-ui.ts';

describe('a German browser', () => {
  const panel = usePanel({ language: 'de' });

  it('shows a German panel', async () => {
    const session = panel();
    await openPage(session, pageUrl('memo-list'));
    await recordClick(session, '#count');
    await lookAtPanel(session);
    await byRole(session, 'button', 'Aufzeichnen');
    await byRole(session, 'button', 'Nächste Interaktion');
    await byRole(session, 'tab', 'Kaskade');
    expect(await session.panel.evaluate(() => document.documentElement.lang)).toBe('de');
    const text = await panelText(session);
    expect(text).toMatch(/1 Interaktion · 1 Commit · 7 Renders/);
    expect(text).toContain('6 von 7 vermeidbar');
  });
});
