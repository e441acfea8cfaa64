import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../src/analysis/analyze.ts';
import { parseRecording } from '../../src/recording/file.ts';
import { toReactProfile } from '../../src/report/react-profile.ts';
import { toTrace } from '../../src/report/trace.ts';
import { elementWith } from '../../test/support/element-with.ts';
import { openInPerformancePanel } from '../../test/support/performance-panel.ts';
import { acts, clickOn, pressButton, untilPanel } from './acts.ts';
import type { Picture } from './picture.ts';
import { openRecording, type Stage } from './stage.ts';

const analysisOf = ({ recording }: Stage) => {
  const parsed = parseRecording(recording);
  if ('error' in parsed) throw new Error(parsed.error);
  return analyze(parsed.recording);
};

/** A file for as long as `use` takes. */
const withFile = async <T>(content: unknown, use: (path: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'clickfall-picture-'));
  try {
    const path = join(folder, 'shop.json');
    await writeFile(path, JSON.stringify(content));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Opens our group of tracks, and the tracks that say most. */
const SHOW_TRACKS = `import('./panels/timeline/timeline.js').then(({ TimelinePanel }) => {
  const chart = TimelinePanel.TimelinePanel.instance().getFlameChart().getMainFlameChart();
  for (const track of ['Clickfall', 'Requests', 'Renders']) {
    chart.toggleGroupExpand(chart.timelineData().groups.findIndex(({ name }) => name === track));
  }
})`;

const inPerformancePanel = async (stage: Stage): Promise<Uint8Array> => {
  const { devtools } = stage.session;
  await withFile(toTrace(analysisOf(stage)), (path) => openInPerformancePanel(devtools, path));
  await devtools.evaluate(SHOW_TRACKS);
  // DevTools teaches its keys to whoever comes for the first time
  const help = await elementWith(devtools, 'dialog[open]');
  // by its button: Escape opens the console as well
  await (await help.$('devtools-button[title="Close"]'))?.click();
  await devtools.waitForFunction((dialog) => !dialog.matches('[open]'), { polling: 50 }, help);
  await devtools.mouse.move(700, 600);
  await devtools.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return devtools.screenshot();
};

const inReactDevTools = async (stage: Stage): Promise<Uint8Array> => {
  const page = await stage.session.browser.newPage();
  try {
    await page.setViewport({ width: 1080, height: 560 });
    await page.goto(`${stage.pages}/page/react-devtools-reader/19.3.1/development/`);
    const input = await (await page.waitForSelector('input[type=file]'))?.toElement('input');
    await withFile(toReactProfile(analysisOf(stage)), async (path) => {
      await input?.uploadFile(path);
      await page.waitForFunction(`document.body.innerText.includes('/ 5')`);
    });
    // to the second commit: the rightmost button above the chart
    await page.$$eval('button', (buttons) =>
      buttons
        .map((button) => ({ button, box: button.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.top > 50 && box.bottom < 100)
        .toSorted((a, b) => b.box.x - a.box.x)[0]
        ?.button.click(),
    );
    await page.waitForFunction(`document.body.innerText.includes('CartRow')`);
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    return await page.screenshot();
  } finally {
    await page.close();
  }
};

/** What leaves the panel and what comes into it. */
export const readerPictures: readonly Picture[] = [
  {
    name: 'export-choose',
    width: 1080,
    height: 760,
    caption: 'What an export would tell others, before it leaves.',
    prepare: acts(pressButton('Export'), clickOn('[role="menuitem"]', 'Choose what leaves')),
  },
  {
    name: 'imported',
    width: 1080,
    height: 660,
    start: 'empty',
    caption: 'A profile of React DevTools, opened: what it is, what it lacks, and what is unknown because of that.',
    prepare: async (stage) => {
      await openRecording(stage, JSON.stringify(toReactProfile(analysisOf(stage))));
      return untilPanel(`document.querySelector('[role="treeitem"]') !== null`)(stage);
    },
  },
  {
    name: 'react-devtools',
    width: 1080,
    height: 660,
    caption: 'The recording as a profile in React DevTools 8.',
    prepare: inReactDevTools,
  },
  {
    name: 'performance-panel',
    width: 1280,
    height: 800,
    start: 'live',
    caption: 'The recording as a trace in Chrome’s Performance panel.',
    prepare: inPerformancePanel,
  },
];
