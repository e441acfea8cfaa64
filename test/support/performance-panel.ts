import type { Page } from 'puppeteer';
import { elementWith } from './element-with.ts';

/** What Chrome's Performance panel shows of a trace. */
export interface ShownTrace {
  /** Tracks from top to bottom; those of a group begin with its name, `Clickfall / Requests`. */
  readonly tracks: readonly string[];
  /** Titles of all bars. */
  readonly bars: readonly string[];
}

/** DevTools' own page may still be starting. As text: bundlers rewrite `import()`. */
const SHOW = `import('./ui/legacy/legacy.js')
  .then((UI) => UI.ViewManager.ViewManager.instance().showView('timeline'))
  .then(() => true, () => false)`;

/** From the panel's own chart, which draws on a canvas. */
const READ = `import('./panels/timeline/timeline.js').then((Timeline) => {
  const view = Timeline.TimelinePanel.TimelinePanel.instance().getFlameChart();
  const data = view.getMainFlameChart().timelineData();
  if (!data) return null;
  const provider = view.getMainDataProvider();
  let group = '';
  const tracks = data.groups.map(({ name, style }) => {
    if ((style.nestingLevel ?? 0) > 0) return group + ' / ' + name;
    group = name;
    return name;
  });
  return { tracks, bars: Array.from(data.entryLevels, (_, index) => provider.entryTitle(index)) };
})`;

/** Loads a trace through the Performance panel's own "Load profile", in the real DevTools. */
export const openInPerformancePanel = async (devtools: Page, path: string): Promise<ShownTrace> => {
  await devtools.bringToFront();
  await devtools.waitForFunction(SHOW, { polling: 100 });
  const input = await (await elementWith(devtools, 'input[type=file][accept*=".cpuprofile"]')).toElement('input');
  await input.uploadFile(path);
  const shown = await devtools.waitForFunction(
    `${READ}.then((read) => (read?.bars.length > 0 ? JSON.stringify(read) : null))`,
    { polling: 100 },
  );
  return JSON.parse(String(await shown.jsonValue()));
};
