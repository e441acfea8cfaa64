import type { Frame } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';
import { recordWhile } from '../support/record-actions.ts';
import { commitsOf } from '../support/renders-of.ts';

const innerFrame = async (session: PanelSession): Promise<Frame> => {
  const element = await session.page.waitForSelector('#frame');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForSelector('#inner');
  return frame;
};

const recordInnerClick = (session: PanelSession, commits: number) =>
  recordWhile(session, async () => {
    await (await innerFrame(session)).click('#inner');
    await untilPanel(session, `clickfall.liveCounts().commits >= ${commits}`);
  });

describe('React in frames', () => {
  const panel = usePanel();

  it.each(['same', 'cross', 'srcdoc'])('a frame that was there: %s', async (kind) => {
    await openPage(panel(), pageUrl('frames', undefined, `?frame=${kind}`));
    const analysis = await recordInnerClick(panel(), 1);
    expect(analysis.interactions).toMatchObject([
      { type: 'click', target: { selector: '#inner' }, entryPoint: { handler: 'handleCount', component: 'Counter' } },
    ]);
    expect(commitsOf(analysis)).toHaveLength(1);
  });

  it('an empty frame that the page itself renders into: React commits in another document, by a cause that is not known', async () => {
    await openPage(panel(), pageUrl('frames', undefined, '?frame=blank'));
    const analysis = await recordInnerClick(panel(), 1);
    expect(analysis.interactions).toMatchObject([
      { type: 'click', target: { selector: '#inner' }, entryPoint: { handler: 'handleCount', component: 'Counter' } },
    ]);
    const updates = analysis.steps.filter(({ kind }) => kind === 'update');
    expect(updates.map(({ causes }) => causes)).toEqual([[]]);
    expect(analysis.steps.filter(({ kind }) => kind === 'commit')).toMatchObject([
      { causes: [{ id: updates[0]?.id }] },
    ]);
    expect(analysis.info.notes).toEqual([]);
  });

  it.each(['same', 'cross', 'srcdoc'])('a frame that is added while the panel is open: %s', async (kind) => {
    await openPage(panel(), pageUrl('frames', undefined, `?later=${kind}`));
    await panel().page.click('#later');
    await innerFrame(panel());
    const analysis = await recordInnerClick(panel(), 1);
    expect(analysis.interactions).toMatchObject([
      { target: { selector: '#inner' }, entryPoint: { component: 'Counter' } },
    ]);
    expect(commitsOf(analysis)).toHaveLength(1);
  });

  it.each(['same', 'cross'])('a frame that is added while recording: %s', async (kind) => {
    await openPage(panel(), pageUrl('frames', undefined, `?later=${kind}`));
    const analysis = await recordWhile(panel(), async () => {
      await panel().page.click('#later');
      const frame = await innerFrame(panel());
      await untilPanel(panel(), 'clickfall.recordingDocuments() === 2');
      await frame.click('#inner');
      await panel().page.click('#outer');
      await frame.click('#inner');
      await untilPanel(panel(), 'clickfall.liveCounts().commits >= 3');
    });
    const targets = analysis.interactions.map(({ target }) => target.selector);
    expect(targets.filter((selector) => selector !== '#later')).toEqual(['#inner', '#outer', '#inner']);
  });
});
