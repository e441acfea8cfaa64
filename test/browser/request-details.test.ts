import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { elementWith } from '../support/element-with.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, press } from '../support/panel-ui.ts';
import { NEWEST } from '../support/react-builds.ts';

// What a response says of its server, in the details of its request.

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const HEADER = [
  'sql.active_record;dur=12.5',
  'cache_read.active_support;dur=1.5',
  'render_template.action_view;dur=4',
  'process_action.action_controller;dur=30',
  'miss',
  `traceparent;desc="00-${TRACE}-00f067aa0ba902b7-01"`,
].join(', ');

describe('the details of a request', () => {
  const panel = usePanel();
  const record = async () => {
    const api = `/api/orders/?timing=${encodeURIComponent(HEADER)}&header=x-runtime:0.030125`;
    await recordOn(panel(), pageUrl('orders', NEWEST, `?api=${encodeURIComponent(api)}`), '#load');
    await lookAtPanel(panel());
    await (await elementWith(panel().panel, '[role="treeitem"]', 'GET /api/orders/')).click();
    await untilPanel(panel(), "document.querySelector('.details')?.innerText.includes('GET /api/orders/')");
  };
  const details = () =>
    panel().panel.evaluate(
      () => document.querySelector<HTMLElement>('.details')?.innerText.replaceAll(/\s+/g, ' ') ?? '',
    );

  it('group what the server reported, and repeat what its headers say', async () => {
    await record();
    expect(await details()).toContain(
      'In all process_action.action_controller 30.0 ms ' +
        'Database sql.active_record 12.5 ms ' +
        'Cache cache_read.active_support 1.5 ms ' +
        'Rendering render_template.action_view 4.0 ms ' +
        'Other miss – ' +
        'Parts overlap: a total holds the others.',
    );
    expect(await details()).toContain('x-runtime 0.030125');
    expect(await axeViolations(panel())).toEqual([]);
  });

  it('link the trace where the settings say who shows it, and nothing but a web address', async () => {
    await record();
    expect(await details()).toContain(TRACE);
    expect(await panel().panel.$('.trace-link')).toBe(null);

    await press(panel(), 'button', 'Settings');
    const type = async (text: string) => {
      const field = await panel().panel.waitForSelector('input[aria-describedby="trace-link-hint"]');
      await field?.click({ count: 3 });
      await panel().devtools.keyboard.type(text);
      await panel().devtools.keyboard.press('Tab');
    };
    await type('javascript:alert("{traceId}")');
    await untilPanel(
      panel(),
      `document.querySelector('dialog [role="alert"]')?.textContent === 'A trace link begins with http:// or https:// and holds {traceId}.'`,
    );
    expect(await panel().panel.$('.trace-link')).toBe(null);
    await type('http://localhost:16686/trace/{traceId}');
    await untilPanel(panel(), `document.querySelector('dialog [role="alert"]') === null`);
    await panel().devtools.keyboard.press('Escape');
    const link = await panel().panel.waitForSelector('.trace-link');
    expect(await link?.evaluate((element) => [element.getAttribute('href'), element.getAttribute('rel')])).toEqual([
      `http://localhost:16686/trace/${TRACE}`,
      'noopener noreferrer',
    ]);
  });
});
