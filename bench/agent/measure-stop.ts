import type { PanelSession } from '../../src/cli/panel-session.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';
import { parseRecording } from '../../src/recording/file.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { median } from '../statistics.ts';
import { timeAnalysis } from '../time-analysis.ts';
import { type BenchTab, openTab } from './bench-tab.ts';
import { COLUMNS, DEVTOOLS_STORE } from './columns.ts';
import { inOwnBrowser, type OwnBrowserOptions } from './own-browser.ts';

/** How long one waits after a recording of so many renders; medians. */
export interface StopFigures {
  readonly renders: number;
  /** From stop to the frame in which the panel shows the cascade. */
  readonly picture: Milliseconds;
  /** From stop to the end of the analysis, findings included. */
  readonly analysed: Milliseconds;
  /** Of `analyze()` on that recording, outside the panel. */
  readonly analysis: Milliseconds;
  /** React DevTools: from stop to its store holding the profile, before it draws anything. */
  readonly peer: Milliseconds;
}

const LEAVES = 5_000;
const SIZES = [10_000, 100_000];
const ROUNDS = 3;
const WITHIN: Milliseconds = 60_000;
/** Page and panel are both on a user's screen; headless Chromium has one of them in front, and would slow the other's timers. */
const SWITCHES = ['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows'];

/** The same renders, recorded by both, in a browser of its own. */
export const measureStop = async (options: OwnBrowserOptions): Promise<readonly StopFigures[]> => {
  const { server } = options;
  const recording = COLUMNS.find(({ devtools }) => devtools === 'panel');
  if (recording === undefined) throw new Error('no column records');
  await server.prepare([DEVTOOLS_STORE], ['development']);
  return inOwnBrowser(options, { switches: SWITCHES }, async (session) => {
    const ours = await openTab(session, recording, server.urlOf(recording, 'development'));
    const theirs = await openTab(session, DEVTOOLS_STORE, server.urlOf(DEVTOOLS_STORE, 'development'));
    const figures: StopFigures[] = [];
    for (const renders of SIZES) {
      const rounds: StopFigures[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const waited = await stopOurs(session, ours, renders / LEAVES);
        rounds.push({
          renders,
          ...waited,
          analysis: timeAnalysis(await recordingOf(session)),
          peer: await stopTheirs(theirs, renders / LEAVES),
        });
      }
      const middle = (value: (one: StopFigures) => number) => median(rounds.map(value));
      figures.push({
        renders,
        picture: middle(({ picture }) => picture),
        analysed: middle(({ analysed }) => analysed),
        analysis: middle(({ analysis }) => analysis),
        peer: middle((one) => one.peer),
      });
    }
    return figures;
  });
};

/** Runs in the panel's page. */
const STOP = `(async () => {
  const start = performance.now();
  const spent = () => performance.now() - start;
  let picture = NaN;
  let analysed = NaN;
  clickfall.actions.stop();
  while ((Number.isNaN(picture) || Number.isNaN(analysed)) && spent() < ${WITHIN}) {
    await new Promise(requestAnimationFrame);
    if (Number.isNaN(picture) && document.querySelector('.cascade-row') !== null) picture = spent();
    if (Number.isNaN(analysed) && clickfall.phase() === 'ready') analysed = spent();
  }
  return { picture, analysed };
})()`;

const stopOurs = async (
  session: PanelSession,
  tab: BenchTab,
  repetitions: number,
): Promise<Pick<StopFigures, 'picture' | 'analysed'>> => {
  const { panel } = session;
  await panel.evaluate('clickfall.actions.stop()');
  await panel.waitForFunction(`clickfall.phase() === 'ready'`, { polling: 50, timeout: WITHIN });
  await panel.evaluate('clickfall.actions.clear()');
  await tab.mount('S1');
  await panel.evaluate('clickfall.actions.record()');
  await panel.waitForFunction('clickfall.recordingStarted()', { polling: 50, timeout: WITHIN });
  await tab.round(repetitions);
  await session.devtools.bringToFront();
  return panel.evaluate<[], () => Pick<StopFigures, 'picture' | 'analysed'>>(STOP);
};

const recordingOf = async ({ panel }: PanelSession): Promise<Recording> => {
  const parsed = parseRecording(String(await panel.evaluate('clickfall.recordingText()')));
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.recording;
};

const stopTheirs = async (tab: BenchTab, repetitions: number): Promise<Milliseconds> => {
  await tab.page.bringToFront();
  await tab.mount('S1');
  await tab.page.evaluate(() => globalThis.benchTool?.start?.());
  await tab.round(repetitions);
  return (await tab.page.evaluate(() => globalThis.benchTool?.stop?.())) ?? Number.NaN;
};
