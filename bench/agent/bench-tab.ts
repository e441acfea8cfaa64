import type { CDPSession, Page } from 'puppeteer';
import { type PanelSession, undock } from '../../src/cli/panel-session.ts';
import { openPage } from '../../src/cli/record-click.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';
import { median } from '../statistics.ts';
import type { Column } from './columns.ts';
import type { ScenarioId } from './scenario.ts';

/**
 * Tools put off work by timers: Clickfall's outbox by 50 ms, React DevTools' bridge by 100. All of it has run after this, since
 * a timer waits for those before it.
 */
const REST: Milliseconds = 150;

/** What one round cost. */
export interface RoundCost {
  /** From the call to its end, of the median repetition: what else the machine did, and rare collections, do not count. */
  readonly sync: Milliseconds;
  /** Processor time of all tasks of the page until it rests, per repetition: put-off work and collections count. */
  readonly tasks: Milliseconds;
}

/** One column's page, loaded and ready. */
export interface BenchTab {
  readonly column: Column;
  readonly page: Page;
  readonly client: CDPSession;
  readonly mount: (scenario: ScenarioId, size?: number) => Promise<void>;
  readonly round: (repetitions: number) => Promise<RoundCost>;
  /** Bytes of its JavaScript heap after a collection. */
  readonly heap: () => Promise<number>;
  /** How much the tool has heard; null where there is none. */
  readonly heard: () => Promise<number | null>;
}

const WITHIN: Milliseconds = 20_000;
/** Those of SETTING_BOUNDS in src/panel/state/settings.ts. */
const NO_LIMITS = { seconds: 3_600, renders: 10_000_000, megabytes: 2_000, whenFull: 'stop' };
/** No budget for our own cost: nothing is given up. */
const EVERYTHING = { limits: NO_LIMITS, costBudget: 0 };

/** Loads a column's page in a tab of the session: the session's own for the column that records. */
export const openTab = async (session: PanelSession, column: Column, url: string): Promise<BenchTab> => {
  const page = column.devtools === 'panel' ? session.page : await session.browser.newPage();
  if (column.devtools === 'open') {
    const devtools = await page.openDevTools();
    // not before its user interface is there
    await devtools.waitForFunction(`${undock.trim()}.then(() => true, () => false)`, { polling: 50, timeout: WITHIN });
  }
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await load(session, column, page, url);
  const taskTime = async (): Promise<Milliseconds> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  /** The panel's own work must not fall into another column's round. */
  const panelRests = async () => {
    if (column.devtools === 'panel') await session.panel.evaluate('clickfall.liveCounts()');
  };
  return {
    column,
    page,
    client,
    mount: async (scenario, size) => {
      await page.bringToFront();
      await page.evaluate((id, leaves) => globalThis.bench?.mount(id, leaves), scenario, size);
      await page.evaluate((rest) => globalThis.bench?.rest(rest), REST);
      await panelRests();
    },
    round: async (repetitions) => {
      await page.bringToFront();
      const before = await taskTime();
      const times = await page.evaluate((count) => globalThis.bench?.run(count), repetitions);
      await page.evaluate((rest) => globalThis.bench?.rest(rest), REST);
      const tasks = (await taskTime()) - before;
      await panelRests();
      if (times === undefined) throw new Error(`${column.name}: no page`);
      return { sync: median(times), tasks: tasks / repetitions };
    },
    heap: async () => {
      await client.send('HeapProfiler.collectGarbage');
      return (await client.send('Runtime.getHeapUsage')).usedSize;
    },
    heard: () => heard(session, column, page),
  };
};

const load = async (session: PanelSession, column: Column, page: Page, url: string): Promise<void> => {
  if (column.devtools === 'panel') {
    await openPage(session, url);
    // the recording must not end by itself before the last round
    await session.panel.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(EVERYTHING)} })`);
    await session.panel.evaluate('clickfall.actions.record()');
    await session.panel.waitForFunction('clickfall.recordingStarted()', { polling: 50, timeout: WITHIN });
  } else {
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load' });
  }
  await page.waitForFunction('globalThis.bench !== undefined', { polling: 50, timeout: WITHIN });
  if (column.starts) await page.evaluate(() => globalThis.benchTool?.start?.());
};

const heard = async (session: PanelSession, column: Column, page: Page): Promise<number | null> => {
  if (column.devtools === 'panel') return Number(await session.panel.evaluate('clickfall.liveCounts().renders'));
  return page.evaluate(() => globalThis.benchTool?.heard() ?? null);
};
