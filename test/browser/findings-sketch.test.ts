import { expect, test } from 'vitest';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, press } from '../support/panel-ui.ts';
import { NEWEST } from '../support/react-builds.ts';

const panel = usePanel();

test('the details of a finding show the change as code, to be copied', async () => {
  const session = panel();
  const { findings } = await recordOn(session, pageUrl('findings', NEWEST, '?case=NPlusOne'), '#go');
  const sketch = findings[0]?.sketch ?? '';
  expect(sketch).toContain('/api/stock?ids=');

  await lookAtPanel(session);
  await (await session.panel.waitForSelector('::-p-xpath(//*[@role="tab"][starts-with(., "Findings")])'))?.click();
  await (await session.panel.waitForSelector('button.finding'))?.click();
  const shown = await session.panel.waitForSelector('pre.sketch');
  expect(await shown?.evaluate((element) => element.textContent)).toBe(sketch);

  await press(session, 'button', 'Copy sketch');
  await untilPanel(session, `document.querySelector('.sketch-bar [role="status"]').textContent === 'Copied'`);
});

test('a finding that code does not help has no sketch', async () => {
  const session = panel();
  const { findings } = await recordOn(session, pageUrl('findings', NEWEST, '?case=SlowServer'), '#go');
  expect(findings[0]).not.toHaveProperty('sketch');

  await lookAtPanel(session);
  await (await session.panel.waitForSelector('::-p-xpath(//*[@role="tab"][starts-with(., "Findings")])'))?.click();
  await (await session.panel.waitForSelector('button.finding'))?.click();
  await untilPanel(session, `document.querySelector('.details h2')?.textContent.includes('/api/report')`);
  expect(await session.panel.$('pre.sketch')).toBeNull();
});
