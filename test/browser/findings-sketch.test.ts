import { expect, test } from 'vitest';
import type { Analysis } from '../../src/analysis/model/analysis.ts';
import type { Finding, RuleName } from '../../src/analysis/model/finding.ts';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { elementWith } from '../support/element-with.ts';
import { pageUrl } from '../support/page-url.ts';
import { recordOn, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel, press } from '../support/panel-ui.ts';
import { NEWEST } from '../support/react-builds.ts';

const panel = usePanel();

/** The planted finding: on a slow machine, rules about durations may rightly put another one before it. */
const findingOf = ({ findings }: Analysis, rule: RuleName): Finding => {
  const found = findings.find((finding) => finding.rule === rule);
  if (!found)
    throw new Error(`no ${rule} among ${findings.map((finding) => finding.rule).join(', ') || 'no findings'}`);
  return found;
};

const select = async (session: PanelSession, { title }: Finding): Promise<void> => {
  await lookAtPanel(session);
  await (await elementWith(session.panel, '[role="tab"]', 'Findings')).click();
  await (await elementWith(session.panel, 'button', title)).click();
  await untilPanel(session, `document.querySelector('.details h2')?.textContent.includes(${JSON.stringify(title)})`);
};

test('the details of a finding show the change as code, to be copied', async () => {
  const session = panel();
  const analysis = await recordOn(session, pageUrl('findings', NEWEST, '?case=NPlusOne'), '#go');
  const finding = findingOf(analysis, 'n-plus-one');
  expect(finding.sketch).toContain('/api/stock?ids=');

  await select(session, finding);
  const shown = await session.panel.waitForSelector('pre.sketch');
  expect(await shown?.evaluate((element) => element.textContent)).toBe(finding.sketch);

  await press(session, 'button', 'Copy sketch');
  await untilPanel(session, `document.querySelector('.sketch-bar [role="status"]').textContent === 'Copied'`);
});

test('a finding that code does not help has no sketch', async () => {
  const session = panel();
  const analysis = await recordOn(session, pageUrl('findings', NEWEST, '?case=SlowServer'), '#go');
  const finding = findingOf(analysis, 'slow-server');
  expect(finding).not.toHaveProperty('sketch');

  await select(session, finding);
  expect(await session.panel.$('pre.sketch')).toBeNull();
});
