import { isDeepStrictEqual } from 'node:util';
import type { PanelSession } from '../../../src/cli/panel-session.ts';
import { openPage } from '../../../src/cli/record-click.ts';
import { parseRecording } from '../../../src/recording/file.ts';
import { type Listening, listenTo, type Round, useOnce } from '../conformance/watch-rounds.ts';
import { changedNatives, readNatives } from '../native-descriptors.ts';
import { untilPanel } from '../panel.ts';
import { arm, takeReached } from './inject-fault.ts';

/** A page that starts recording does so within some milliseconds; one in which that throws never says so. */
const STARTS_WITHIN = 2_000;
/** It takes 1 s; one that a fault has cut short never ends. */
const USED_WITHIN = 10_000;

/** What came of one function that throws whenever it is called, from the start of a recording to its end. */
export interface SensorFault {
  /** What the page shows, says or does otherwise; empty: it did not notice. */
  readonly noticed: readonly string[];
  /** It was called: not everything happens in each recording. */
  readonly hasRun: boolean;
  /** The recording says that a sensor failed, or the panel that the page did not answer. */
  readonly isTold: boolean;
}

export interface SensorFaults {
  /** Numbers of the functions that run in a whole recording, and of those that run while the page is used. */
  readonly reached: () => Promise<{ readonly all: readonly number[]; readonly used: readonly number[] }>;
  /** Lets a function throw whenever it is called in one recording. */
  readonly run: (number: number) => Promise<SensorFault>;
  readonly close: () => void;
}

/** Without what counts clicks. */
const withoutCount = (round: Round): Round => ({ ...round, html: round.html.replace(/ data-round="\d+"/, '') });

const differences = (round: Round, wanted: Round): readonly string[] =>
  (['html', 'log', 'problems', 'said', 'browserSaid'] as const).flatMap((part) =>
    isDeepStrictEqual(round[part], wanted[part]) ? [] : [`${part}: ${describe(round[part], wanted[part])}`],
  );

const describe = (got: Round[keyof Round], wanted: Round[keyof Round]): string => {
  if (typeof got === 'string' || typeof wanted === 'string') return String(got);
  const more = got.filter((line) => !wanted.includes(line));
  const less = wanted.filter((line) => !got.includes(line));
  return [...more.map((line) => `+ ${line}`), ...less.map((line) => `- ${line}`)].join(', ') || 'in another order';
};

/** Opens the page, and lets each function throw in a recording of its own. */
export const createSensorFaults = async (session: PanelSession, url: string): Promise<SensorFaults> => {
  const { page, panel } = session;
  let listening: Listening | null = null;
  let normal: Round | null = null;

  const open = async (): Promise<Listening> => {
    listening?.end();
    await openPage(session, url);
    const fresh = listenTo(page);
    listening = fresh;
    // the first round is a little different: what is loaded and made once
    await useOnce(page, fresh);
    normal ??= withoutCount(await useOnce(page, fresh));
    return fresh;
  };

  const start = async (): Promise<boolean> => {
    await panel.evaluate('clickfall.actions.record()');
    return panel
      .waitForFunction('clickfall.recordingStarted()', { polling: 20, timeout: STARTS_WITHIN })
      .then(() => true)
      .catch(() => false);
  };

  const stop = async (): Promise<string> => {
    await panel.evaluate('clickfall.actions.stop()');
    // its analysis is of no interest, and takes longer than the recording
    await untilPanel(session, `['analysing', 'ready', 'no-page'].includes(clickfall.phase())`);
    await panel.evaluate('clickfall.actions.cancelAnalysis()');
    return String((await panel.evaluate('clickfall.recordingText()')) ?? '');
  };

  const isTold = async (text: string): Promise<boolean> => {
    const parsed = parseRecording(text);
    const facts = 'error' in parsed ? [] : parsed.recording.documents.flatMap(({ facts: all }) => all);
    const said = await panel.evaluate('clickfall.message()');
    return facts.some((fact) => fact.kind === 'gap' && /failed|failures/.test(fact.reason)) || said !== null;
  };

  let current = await open();
  return {
    reached: async () => {
      await takeReached(page);
      await start();
      const before = await takeReached(page);
      await useOnce(page, current);
      const used = await takeReached(page);
      await stop();
      return { all: [...new Set([...before, ...used, ...(await takeReached(page))])], used };
    },
    run: async (number) => {
      const natives = await page.evaluateHandle(readNatives);
      await takeReached(page);
      await arm(page, number);
      const isStarted = await start();
      let noticed: readonly string[];
      try {
        noticed = normal === null ? [] : differences(withoutCount(await useOnce(page, current, USED_WITHIN)), normal);
      } catch (error) {
        noticed = [`did not come to its end: ${String(error)}`];
      }
      const text = await stop();
      const hasRun = (await takeReached(page)).includes(number);
      await arm(page, 0);
      const changed = await page.evaluate(changedNatives, natives);
      const { said = [], browserSaid = [] } = listening?.take() ?? {};
      noticed = [
        ...noticed,
        ...changed.map((path) => `left behind: ${path}`),
        ...[...said, ...browserSaid].map((line) => `at the end: ${line}`),
      ];
      const told = !isStarted || (await isTold(text));
      // what is broken now must not be counted against the next one
      if (noticed.length > 0 || !isStarted) current = await open();
      return { noticed, hasRun, isTold: told };
    },
    close: () => listening?.end(),
  };
};
