import type { ConsoleMessage, Page } from 'puppeteer';
import type { Analysis } from '../../../src/analysis/model/analysis.ts';
import { followPage } from '../../../src/cli/in-panel.ts';
import type { PanelSession } from '../../../src/cli/panel-session.ts';
import { openPage } from '../../../src/cli/record-click.ts';
import type { Milliseconds } from '../../../src/protocol/units.ts';
import { changedNatives, readNatives } from '../native-descriptors.ts';
import { analysisOf, untilPanel } from '../panel.ts';

declare global {
  interface Window {
    /** Of test/pages/conformance/subject.ts. */
    readonly conformance: { readonly lines: string[]; readonly problems: string[] };
  }
}

/** All that can be observed of one use of a library. */
export interface Round {
  /** The document, serialised. */
  readonly html: string;
  /** What the page wrote down itself, in order; frames of the extension's scripts left out. */
  readonly log: readonly string[];
  /** Its `error` and `unhandledrejection` events. */
  readonly problems: readonly string[];
  /** On the console, by the page. */
  readonly said: readonly string[];
  /** On the console, by the browser, in the order of their text: uncaught errors, unhandled rejections, requests that failed. */
  readonly browserSaid: readonly string[];
}

/** A page from its load on: used, and used once more (after Stop, where it was recorded). */
export type Rounds = readonly [Round, Round];

export interface Recorded {
  readonly rounds: Rounds;
  readonly analysis: Analysis;
  /** Paths of natives that are not what they were before the recording. */
  readonly changed: readonly string[];
}

/** How a stack names a place in one of our scripts. */
const OWN_FRAME = /\bchrome-extension:\/\//;

export const listenTo = (page: Page) => {
  let said: string[] = [];
  let browserSaid: string[] = [];
  const onConsole = (message: ConsoleMessage): void => {
    const text = message.text();
    (text.startsWith('Failed to load resource') ? browserSaid : said).push(`${message.type()} ${text}`);
  };
  const onError = (error: unknown) => browserSaid.push(`uncaught ${String(error)}`);
  page.on('console', onConsole);
  page.on('pageerror', onError);
  return {
    take: (): Pick<Round, 'said' | 'browserSaid'> => {
      const taken = { said, browserSaid: browserSaid.toSorted() };
      said = [];
      browserSaid = [];
      return taken;
    },
    end: () => {
      page.off('console', onConsole);
      page.off('pageerror', onError);
    },
  };
};

export type Listening = ReturnType<typeof listenTo>;

/** Clicks the page's button, and waits until the page has done all that it does. */
export const useOnce = async (page: Page, listening: Listening, timeout: Milliseconds = 30_000): Promise<Round> => {
  const before = await page.evaluate(() => document.documentElement.dataset.round);
  await page.click('#go');
  await page.waitForFunction(
    (round) => document.documentElement.dataset.round !== round,
    { polling: 20, timeout },
    before,
  );
  const { html, lines, problems } = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    lines: window.conformance.lines.splice(0),
    problems: window.conformance.problems.splice(0),
  }));
  return { html, log: lines.filter((line) => !OWN_FRAME.test(line)), problems, ...listening.take() };
};

const stopRecording = async (session: PanelSession): Promise<Analysis> => {
  await session.panel.evaluate('clickfall.actions.stop()');
  await untilPanel(session, `clickfall.phase() === 'ready'`);
  return analysisOf(String(await session.panel.evaluate('clickfall.recordingText()')));
};

/** Without a recording. */
export const usePlain = async (session: PanelSession, url: string): Promise<Rounds> => {
  const listening = listenTo(session.page);
  try {
    await openPage(session, url);
    return [await useOnce(session.page, listening), await useOnce(session.page, listening)];
  } finally {
    listening.end();
  }
};

/** Recorded once the page and its library are there: the library's patches lie below ours. */
export const useRecorded = async (session: PanelSession, url: string): Promise<Recorded> => {
  const listening = listenTo(session.page);
  try {
    await openPage(session, url);
    const natives = await session.page.evaluateHandle(readNatives);
    await session.panel.evaluate('clickfall.actions.record()');
    await untilPanel(session, 'clickfall.recordingStarted()');
    const first = await useOnce(session.page, listening);
    const analysis = await stopRecording(session);
    const changed = await session.page.evaluate(changedNatives, natives);
    return { rounds: [first, await useOnce(session.page, listening)], analysis, changed };
  } finally {
    listening.end();
  }
};

/** Recorded from the page's first line on: the library's patches lie above ours. */
export const useFromLoad = async (session: PanelSession, url: string): Promise<Recorded> => {
  await openPage(session, url);
  const listening = listenTo(session.page);
  try {
    const loaded = session.page.waitForNavigation({ waitUntil: 'load' });
    await session.panel.evaluate('clickfall.actions.reloadAndRecord()');
    await loaded;
    await followPage(session, true);
    const first = await useOnce(session.page, listening);
    const analysis = await stopRecording(session);
    return { rounds: [first, await useOnce(session.page, listening)], analysis, changed: [] };
  } finally {
    listening.end();
  }
};
