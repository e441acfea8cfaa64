import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnalysis } from '../../src/cli/read-recordings.ts';
import { pageUrl } from '../support/page-url.ts';
import { analysisOf, untilPanel, usePanel } from '../support/panel.ts';
import { lookAtPanel } from '../support/panel-ui.ts';
import { NEWEST } from '../support/react-builds.ts';
import { recordVolume, type VolumeFigures } from '../support/volume/record-volume.ts';
import { writeVolumeDoc } from '../support/volume/volume-doc.ts';
import { VOLUMES, type Volume } from '../support/volume/volumes.ts';

// Much of one thing in one recording: all of it arrives, or is counted. A slice of it; `npm run bench:volume` does the whole.

const IS_WHOLE = process.env.CLICKFALL_VOLUME === 'full';

describe('volume', () => {
  const panel = usePanel();
  const results = new Map<string, VolumeFigures>();
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clickfall-volume-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    if (IS_WHOLE && results.size > 0) await writeVolumeDoc(results);
  });

  it.each(VOLUMES)('$name', { timeout: 3_600_000 }, async (volume) => {
    const count = volume.counts[IS_WHOLE ? 'full' : 'slice'];
    const figures = await recordVolume(panel(), urlOf(volume.mode), volume, count, folder).finally(stopRecording);
    results.set(volume.name, figures);
    // minutes pass between one and the next
    if (IS_WHOLE) console.info(volume.name, figures);
    const analysis = await readAnalysis(figures.compressed.path);
    expect(analysis.info.complete).toBe(true);
    const notes = analysis.info.notes.join(' ');
    if (!notes.includes('the recording was full')) expect(analysis.info.dropped).toBe(0);
  });

  it('what was exported compressed opens in the panel', async () => {
    const session = panel();
    await session.panel.evaluate('clickfall.actions.clear()');
    await lookAtPanel(session);
    const input: ElementHandle<Element> | null = await session.panel.$('input[type="file"]');
    const path = results.get('clicks in a row')?.compressed.path ?? '';
    await (await input?.toElement('input'))?.uploadFile(path);
    await untilPanel(session, `clickfall.phase() === 'ready' && clickfall.recordingText() !== null`);
    const text = String(await session.panel.evaluate('clickfall.recordingText()'));
    expect(analysisOf(text).interactions.length).toBe((await readAnalysis(path)).interactions.length);
  });

  it('a full recording drops its oldest interactions, and says so', async () => {
    const session = panel();
    await session.panel.evaluate(`chrome.storage.local.set({ settings: { limits: { seconds: 60, renders: 5000 } } })`);
    const figures = await recordVolume(
      session,
      pageUrl('volume'),
      { act: (_, count) => renderAndClick(session, count), counted: 'renders' },
      20_000,
      folder,
    );
    expect(figures.status).toMatch(/of 5\D?000 renders · [\d.]+ of 400 MB · oldest dropped: \d+ inputs?/);
    const analysis = await readAnalysis(figures.plain.path);
    expect(analysis.info.notes.join(' ')).toMatch(/the recording was full/);
    expect(analysis.interactions.at(-1)?.entryPoint?.component).toBe('Click');
    await session.panel.evaluate(`chrome.storage.local.remove('settings')`);
  });

  const urlOf = (mode: Volume['mode']) => pageUrl('volume', { ...NEWEST, mode });

  /** Also where it failed: the next one starts from a panel that does not record. */
  const stopRecording = () => panel().panel.evaluate('clickfall.actions.stop()');

  const renderAndClick = async (session: ReturnType<typeof panel>, count: number) => {
    await session.page.click('#go');
    await session.page.evaluate(`renderMany(${count})`);
    await session.page.click('#go');
  };
});
