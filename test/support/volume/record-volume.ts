import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createMemoryMeter, framesDuring, installProbe } from '../../../bench/panel/panel-probe.ts';
import { waitInPanel } from '../../../src/cli/in-panel.ts';
import type { PanelSession } from '../../../src/cli/panel-session.ts';
import { openPage } from '../../../src/cli/record-click.ts';
import type { Bytes, Milliseconds } from '../../../src/protocol/units.ts';
import type { Volume } from './volumes.ts';

/** What a volume cost; heaps after a collection, array buffers included. */
export interface VolumeFigures {
  /** Of the act alone. */
  readonly acted: Milliseconds;
  readonly pageBefore: Bytes;
  readonly pageAfter: Bytes;
  readonly panelBefore: Bytes;
  /** When all has arrived, the recording still running. */
  readonly panelRecording: Bytes;
  readonly panelShown: Bytes;
  /** From Stop until all is shown. */
  readonly shown: Milliseconds;
  /** Longest time between two frames of the panel from Stop until all is shown. */
  readonly slowestFrame: Milliseconds;
  /** The running recording at its end, as the status line has it. */
  readonly status: string;
  readonly plain: ExportedFile;
  readonly compressed: ExportedFile;
}

export interface ExportedFile {
  readonly path: string;
  readonly size: Bytes;
  /** From the menu's choice until it lies on the disk. */
  readonly took: Milliseconds;
}

/** Exports as the menu does, into `folder`. */
const exportTo = async (
  session: PanelSession,
  folder: string,
  format: 'recording' | 'compressed',
): Promise<ExportedFile> => {
  const client = await session.browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const began = performance.now();
  const name = new Promise<string>((resolve) =>
    client.once('Browser.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename)),
  );
  const done = new Promise<void>((resolve, reject) =>
    client.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve();
      if (state === 'canceled') reject(new Error('the download was cancelled'));
    }),
  );
  await session.panel.evaluate(`clickfall.actions.exportAs('${format}')`);
  const path = join(folder, await name);
  await done;
  const took = performance.now() - began;
  await client.detach();
  return { path, size: (await stat(path)).size, took };
};

/** Whatever it takes; a panel that never gets there fails. */
const WITHIN: Milliseconds = 900_000;

const pageHeap = async ({ page }: PanelSession): Promise<Bytes> => {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize + backingStorageSize;
};

/** Records one volume from start to export. Throws where not all of it arrived. */
export const recordVolume = async (
  session: PanelSession,
  url: string,
  { act, counted }: Pick<Volume, 'act' | 'counted'>,
  count: number,
  folder: string,
): Promise<VolumeFigures> => {
  const { panel } = session;
  await panel.evaluate('clickfall.actions.clear()');
  await openPage(session, url);
  const meter = await createMemoryMeter(session);
  const pageBefore = await pageHeap(session);
  const panelBefore = (await meter.measure()).page;
  await panel.evaluate('clickfall.actions.record()');
  await waitInPanel(session, 'clickfall.recordingStarted()', 10_000, 'The page did not start recording.');
  const began = performance.now();
  await act(session, count);
  const acted = performance.now() - began;
  await waitInPanel(session, `clickfall.liveCounts().${counted} >= ${count}`, WITHIN, `Not all ${count} arrived.`);
  const pageAfter = await pageHeap(session);
  const panelRecording = (await meter.measure()).page;
  const status = await panel.evaluate(() =>
    [...document.querySelectorAll('.status > span')]
      .map(({ textContent }) => textContent ?? '')
      // what it holds, and what it dropped
      .filter((text) => text.includes('renders'))
      .join(' · '),
  );
  await installProbe(session);
  const stopped = performance.now();
  let shown = 0;
  const frames = await framesDuring(session, async () => {
    await panel.evaluate('clickfall.actions.stop()');
    await waitInPanel(session, `['ready', 'no-page'].includes(clickfall.phase())`, WITHIN, 'It was never shown.');
    shown = performance.now() - stopped;
  });
  const panelShown = (await meter.measure()).page;
  const plain = await exportTo(session, folder, 'recording');
  const compressed = await exportTo(session, folder, 'compressed');
  return {
    acted,
    pageBefore,
    pageAfter,
    panelBefore,
    panelRecording,
    panelShown,
    shown,
    slowestFrame: Math.max(...frames),
    status,
    plain,
    compressed,
  };
};
