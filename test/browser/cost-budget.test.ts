import { expect, test } from 'vitest';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, usePanel } from '../support/panel.ts';

const panel = usePanel();

const record = async (session: PanelSession, costBudget: number) => {
  await session.panel.evaluate(`chrome.storage.local.set({ settings: { costBudget: ${costBudget} } })`);
  await openPage(session, pageUrl('wide-update'));
  const { steps, info } = analysisOf(await recordClick(session, '#go'));
  const changes = steps.flatMap((step) => (step.kind === 'commit' ? step.renders.columns.changeSets.flat() : []));
  return { changes, said: info.notes.filter((note) => note.includes('cost:')) };
};

test('what costs more than the budget is given up, and said in the recording', async () => {
  const { said } = await record(panel(), 1);
  expect(said).toEqual([expect.stringMatching(/over the budget of 1 %: values are no longer shown from then on/)]);
});

test('without a budget nothing is given up', async () => {
  const { changes, said } = await record(panel(), 0);
  expect(said).toEqual([]);
  expect(changes.filter(({ name, before }) => name === 'place' && before === '')).toEqual([]);
});
