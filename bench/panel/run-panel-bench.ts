import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from '../../scripts/write-section.mjs';
import { openPanelSession, type PanelSession } from '../../src/cli/panel-session.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';
import { serializeRecording } from '../../src/recording/file.ts';
import { describeMachine, today } from '../section.ts';
import { timeAnalysis } from '../time-analysis.ts';
import { panAndZoom } from './pan-and-zoom.ts';
import { createMemoryMeter, framesDuring, type HeldBytes, installProbe } from './panel-probe.ts';
import { type PanelFigures, panelTable } from './panel-table.ts';
import { syntheticRecording } from './synthetic-recording.ts';
import { traceTasks } from './task-trace.ts';

export interface PanelBenchOptions {
  readonly args: readonly string[];
  readonly executable: string;
  readonly extension: string;
  /** The document whose section is written anew. */
  readonly table: string;
}

interface Size {
  readonly renders: number;
  readonly inOneCommit: boolean;
}

const SIZES = '1000,10000,100000,100000x1,1000000';
const OPENS_WITHIN: Milliseconds = 180_000;

/** `100000x1`: in one commit. */
const sizeOf = (text: string): Size => ({ renders: Number.parseInt(text, 10), inOneCommit: text.endsWith('x1') });

/** Opens recordings of rising size in the real panel, prints what that costs, and keeps the table. */
export const runPanelBench = async ({ args, executable, extension, table }: PanelBenchOptions): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: SIZES }, write: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const folder = await mkdtemp(join(tmpdir(), 'clickfall-bench-'));
  const figures: PanelFigures[] = [];
  try {
    for (const size of values.sizes.split(',').map(sizeOf)) {
      const file = join(folder, `${size.renders}${size.inOneCommit ? '-in-one' : ''}.clickfall.json`);
      const recording = syntheticRecording(size);
      const analysis = timeAnalysis(recording);
      await writeFile(file, serializeRecording(recording));
      const session = await openPanelSession({ executable, extension, headless: true, width: 1280, height: 860 });
      try {
        figures.push({ ...size, analysis, ...(await measure(session, file)), fileBytes: (await stat(file)).size });
      } finally {
        await session.close();
      }
      await rm(file);
      console.log(panelTable(figures));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const head = `\`npm run bench:panel\`, ${today()}; ${describeMachine()}.`;
  if (values.write) await writeSection(table, 'bench:panel', `${head}\n\n${panelTable(figures)}`);
};

const measure = async (session: PanelSession, file: string) => {
  await session.devtools.bringToFront();
  await session.devtools.setViewport({ width: 1280, height: 860 });
  const meter = await createMemoryMeter(session);
  await installProbe(session);
  const before = await meter.measure();
  const opening = await traceTasks(session);
  const firstPicture = await open(session, file);
  await session.panel.waitForFunction(`clickfall.phase() !== 'analysing'`, { polling: 100, timeout: OPENS_WITHIN });
  const longestOpening = await opening.stop();
  const frames = await framesDuring(session, () => panAndZoom(session));
  const moving = await traceTasks(session);
  await panAndZoom(session);
  const longestMoving = await moving.stop();
  return { firstPicture, longestOpening, longestMoving, frames, held: difference(before, await meter.measure()) };
};

const difference = (before: HeldBytes, after: HeldBytes): HeldBytes => ({
  page: after.page - before.page,
  workers: after.workers - before.workers,
});

/** Through the panel's own file field. From the choice of the file to the frame after the first that shows its rows. */
const open = async (session: PanelSession, file: string): Promise<Milliseconds> => {
  const shown = session.panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let chosenAt = 0;
        document.querySelector('input[type="file"]')?.addEventListener('change', () => {
          chosenAt = performance.now();
        });
        const look = () => {
          if (document.querySelector('.cascade-row') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - chosenAt)));
        };
        look();
      }),
  );
  const input = await session.panel.$('input[type="file"]');
  await input?.uploadFile(file);
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`${file} was not shown`)), OPENS_WITHIN);
    shown.finally(() => clearTimeout(timer));
  });
  return Promise.race([shown, late]);
};
