import { describe, expect, it } from 'vitest';
import type { PanelSession } from '../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { htmlUrl, pageUrl } from '../support/page-url.ts';
import { analysisOf, untilPanel, usePanel } from '../support/panel.ts';
import { commitsOf } from '../support/renders-of.ts';

const startRecording = async (session: PanelSession) => {
  await session.panel.evaluate('clickfall.actions.record()');
  await untilPanel(session, 'clickfall.recordingStarted()');
};

const stopRecording = async (session: PanelSession) => {
  await session.panel.evaluate('clickfall.actions.stop()');
  await untilPanel(session, `clickfall.phase() === 'ready'`);
  return analysisOf(String(await session.panel.evaluate('clickfall.recordingText()')));
};

const liveCommits = (atLeast: number) => `clickfall.liveCounts().commits >= ${atLeast}`;

// what happens to a manual recording: faults.test.ts
describe('interruptions', () => {
  const panel = usePanel();

  it('an armed click that leaves the page ends the recording there, with what it caused', async () => {
    const session = panel();
    await openPage(session, pageUrl('cases', undefined, '?case=S01'));
    await session.page.evaluate((url) => {
      document.body.insertAdjacentHTML('beforeend', `<a id="leave" href="${url}">Leave</a>`);
    }, htmlUrl('first-script.html'));
    await session.panel.evaluate('clickfall.actions.armNextInteraction()');
    await untilPanel(session, 'clickfall.recordingStarted()');
    await session.page.click('#leave');
    await untilPanel(session, `clickfall.phase() === 'ready' && clickfall.recordingText() !== null`);
    const analysis = analysisOf(String(await session.panel.evaluate('clickfall.recordingText()')));
    expect(analysis.interactions).toMatchObject([{ type: 'click', target: { text: 'Leave' } }]);
    expect(analysis.info.notes.join(' ')).toMatch(/reloaded or left/);
  });

  it('Reload & record sees the mount and the first script', async () => {
    const session = panel();
    await openPage(session, pageUrl('cases', undefined, '?case=S01'));
    await session.panel.evaluate('clickfall.actions.reloadAndRecord()');
    await untilPanel(session, liveCommits(1));
    const analysis = await stopRecording(session);
    const mount = analysis.steps.find((step) => step.kind === 'commit');
    expect(mount).toMatchObject({ isMount: true });
    expect(analysis.react).toHaveLength(1);
  });

  it('a message forged by the page is refused, and the recording is fine', async () => {
    const session = panel();
    await openPage(session, pageUrl('cases', undefined, '?case=S01'));
    await startRecording(session);
    await session.page.evaluate(() => {
      const forged = {
        version: 1,
        document: 'forged',
        seq: 1,
        dropped: 0,
        spent: 0,
        facts: [{ kind: 'mark', name: 'evil' }],
      };
      window.postMessage(forged, '*');
      for (const name of ['clickfall', 'clickfall-port', 'clickfall:port', 'message']) {
        const channel = new MessageChannel();
        window.dispatchEvent(new MessageEvent(name, { data: forged, ports: [channel.port1] }));
        document.dispatchEvent(new MessageEvent(name, { data: forged, ports: [channel.port1] }));
        channel.port2.postMessage(forged);
      }
    });
    await session.page.click('#go');
    await untilPanel(session, liveCommits(1));
    const analysis = await stopRecording(session);
    expect(analysis.interactions).toHaveLength(1);
    expect(JSON.stringify(analysis.steps.map(({ id }) => id))).not.toContain('evil');
    expect(analysis.page.url).toContain('/page/cases/');
  });

  it('a React that did not see the hook: commits are still found, and what is missing is said', async () => {
    const session = panel();
    await openPage(session, htmlUrl('no-hook.html'));
    const analysis = analysisOf(await recordClick(session, '#go'));
    expect(commitsOf(analysis)).toHaveLength(1);
    expect(analysis.info.notes.join(' ')).toMatch(/React was on the page before Clickfall/);
  });
});
