import { expect, it } from 'vitest';
import { waitInPanel } from '../../src/cli/in-panel.ts';
import { openPage, recordClick } from '../../src/cli/record-click.ts';
import { parseRecording } from '../../src/recording/file.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { pageUrl } from '../support/page-url.ts';
import { untilPanel, usePanel } from '../support/panel.ts';

// DevTools never answers for a script of a page that crashed unless it had its text by then. What is known all the same is shown.

const panel = usePanel();

const read = (text: string): Recording => {
  const parsed = parseRecording(text);
  return 'recording' in parsed ? parsed.recording : expect.fail(parsed.error);
};
const isSaid = ({ events }: Recording): boolean => events.some(({ type }) => type === 'sources-unknown');
const namesClick = ({ places }: Recording): boolean => [...places.values()].some(({ url }) => /volume/.test(url));

it('places in scripts that were read before are kept, and that others are missing is said', async () => {
  const session = panel();
  await openPage(session, pageUrl('volume'));
  expect(namesClick(read(await recordClick(session, '#go')))).toBe(true);

  await session.panel.evaluate('clickfall.actions.record()');
  await untilPanel(session, 'clickfall.recordingStarted()');
  await session.page.click('#go');
  // a part of the application that is loaded late
  await session.page.addScriptTag({
    content: `window.late = true;\n//# sourceURL=${new URL('/late.js', pageUrl('volume'))}`,
  });
  await untilPanel(session, 'clickfall.liveCounts().inputs === 1');
  const crash = await session.page.createCDPSession();
  // never answered: the page is gone
  crash.send('Page.crash').catch(() => undefined);
  await waitInPanel(session, `clickfall.phase() === 'no-page'`, 20_000, 'What was recorded is not shown.');
  const recording = read(String(await session.panel.evaluate('clickfall.recordingText()')));
  expect(isSaid(recording)).toBe(true);
  expect(namesClick(recording)).toBe(true);
});

it('once the page is back, nothing is missing', async () => {
  const session = panel();
  await session.page.reload();
  await untilPanel(session, 'clickfall.connected()');
  const recording = read(await recordClick(session, '#go'));
  expect(isSaid(recording)).toBe(false);
  expect(namesClick(recording)).toBe(true);
});
