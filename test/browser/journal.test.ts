import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitInPanel } from '../../src/cli/in-panel.ts';
import { openDevtools, type PanelSession } from '../../src/cli/panel-session.ts';
import { openPage } from '../../src/cli/record-click.ts';
import { parseRecording } from '../../src/recording/file.ts';
import { KEPT_IN_JOURNAL } from '../support/kept-in-journal.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, openPanel, untilPanel } from '../support/panel.ts';

// What is kept of a running recording in the extension's database: no more than twice what the recording holds, and all of that.

const LIMIT = 5_000;

describe('the journal of a recording', () => {
  let session: PanelSession | null = null;
  const current = (): PanelSession => {
    if (session === null) throw new Error('the panel did not open');
    return session;
  };
  beforeAll(async () => {
    session = await openPanel();
    const limits = { seconds: 600, renders: LIMIT, megabytes: 400, whenFull: 'drop' };
    await session.panel.evaluate(`chrome.storage.local.set({ settings: { limits: ${JSON.stringify(limits)} } })`);
  });
  afterAll(() => session?.close());

  /** Renders so many, with a click before and one after, the recording running on. */
  const record = async (renders: number): Promise<void> => {
    await openPage(current(), pageUrl('volume'));
    const { panel, page } = current();
    await panel.evaluate('clickfall.actions.record()');
    await untilPanel(current(), 'clickfall.recordingStarted()');
    await page.click('#go');
    await page.evaluate(`renderMany(${renders})`);
    await page.click('#go');
    await untilPanel(current(), `clickfall.liveCounts().inputs === 2 && clickfall.liveCounts().renders > ${renders}`);
  };
  const untilKept = (condition: string) =>
    waitInPanel(current(), `${KEPT_IN_JOURNAL}.then((kept) => ${condition})`, 10_000, condition);

  const reopen = async (): Promise<Frame> => {
    const { page, panel, devtools } = current();
    const id = new URL(panel.url()).host;
    await devtools.close();
    session = { ...current(), ...(await openDevtools(page, id, true)) };
    await waitInPanel(
      current(),
      `['ready', 'no-page'].includes(clickfall.phase()) && clickfall.recordingText() !== null`,
      10_000,
      'What was kept is not shown.',
    );
    return current().panel;
  };
  const shownText = async () => String(await current().panel.evaluate('clickfall.recordingText()'));
  const shown = async () => analysisOf(await shownText());
  const rendersOf = ({ steps }: Awaited<ReturnType<typeof shown>>) =>
    steps.reduce((sum, step) => sum + (step.kind === 'commit' ? step.renders.length : 0), 0);

  it('shrinks with a recording that drops its oldest, and keeps all that this holds', async () => {
    await record(15_000);
    await untilKept(`kept.snapshots === 1 && kept.renders <= ${2 * LIMIT} && kept.inputs > 0`);
    const held = await current().panel.$eval('.status', ({ textContent }) => textContent ?? '');
    const holds = Number(/([\d\s.,]+) of 5\D?000 renders/.exec(held)?.[1]?.replace(/\D/g, ''));
    expect(holds).toBeGreaterThan(LIMIT / 2);

    await reopen();
    const analysis = await shown();
    expect(rendersOf(analysis)).toBe(holds);
    expect(analysis.interactions.at(-1)?.entryPoint?.component).toBe('Click');
    const parsed = parseRecording(await shownText());
    const documents = 'recording' in parsed ? parsed.recording.documents : expect.fail(parsed.error);
    expect(documents).toMatchObject([{ lost: 0, dropped: 0, refused: 0 }]);
    expect(documents[0]?.trimmed).toBeGreaterThan(0);
    const notes = analysis.info.notes.join(' ');
    expect(notes).toMatch(/the recording was full/);
    expect(notes).toMatch(/DevTools was closed/);
  });

  it('is not written anew while the recording drops nothing', async () => {
    await record(3_000);
    await untilKept('kept.inputs === 2');
    expect(await current().panel.evaluate(KEPT_IN_JOURNAL)).toMatchObject({ snapshots: 0 });
    await reopen();
    const analysis = await shown();
    expect(rendersOf(analysis)).toBeGreaterThan(3_000);
    expect(analysis.interactions).toHaveLength(2);
    expect(analysis.info.notes.join(' ')).not.toMatch(/the recording was full/);
  });

  it('is empty once what it kept is shown', async () => {
    await untilKept('kept.renders === 0 && kept.inputs === 0');
  });
});
