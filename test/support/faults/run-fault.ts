import { expect } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { waitInPanel } from '../../../src/cli/in-panel.ts';
import type { PanelSession } from '../../../src/cli/panel-session.ts';
import { openPage, recordClick } from '../../../src/cli/record-click.ts';
import { parseRecording } from '../../../src/recording/file.ts';
import type { RecordedDocument, Recording } from '../../../src/recording/recording.ts';
import { KEPT_IN_JOURNAL } from '../kept-in-journal.ts';
import { panelText } from '../panel-ui.ts';
import type { Fault, Stage } from './fault.ts';

/** Numbers of the steps of each app in a document, in the order in which they were recorded. */
const stepsOf = ({ facts }: RecordedDocument): ReadonlyMap<string, readonly number[]> => {
  const steps = new Map<string, number[]>();
  for (const fact of facts) {
    if (fact.kind !== 'timing') continue;
    const [, app, number] = /^step (\w+) (\d+)$/.exec(fact.name) ?? [];
    if (app !== undefined) steps.set(app, [...(steps.get(app) ?? []), Number(number)]);
  }
  return steps;
};

const commitsIn = ({ documents }: Recording): number =>
  documents.reduce((sum, { facts }) => sum + facts.filter(({ kind }) => kind === 'commit').length, 0);

/** Whether a document said, after its last start, that it stopped. */
const hasLastWord = ({ facts }: RecordedDocument): boolean => {
  const last = facts.findLast(({ kind }) => kind === 'started' || kind === 'stopped');
  return last === undefined || last.kind === 'stopped';
};

const SAYS_CUT_OFF = /without a last word|did not answer|DevTools was closed/;

/** Nothing of what came is missing or out of order, and what is missing is said. */
const checkRecording = (recording: Recording, acknowledged: number): void => {
  expect(commitsIn(recording)).toBeGreaterThanOrEqual(acknowledged);
  const { info } = analyze(recording);
  const notes = info.notes.join('\n');
  for (const document of recording.documents) {
    const isCounted = document.lost + document.dropped + document.refused > 0;
    for (const numbers of stepsOf(document).values()) {
      const wanted = numbers.map((_, index) => (numbers[0] ?? 0) + index);
      if (!isCounted) expect(numbers).toEqual(wanted);
    }
    if (!hasLastWord(document)) expect(notes).toMatch(SAYS_CUT_OFF);
  }
  if (SAYS_CUT_OFF.test(notes)) expect(info.complete).toBe(false);
};

const LISTEN = `if (!globalThis.faultErrors) {
  globalThis.faultErrors = [];
  addEventListener('error', ({ message }) => faultErrors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faultErrors.push(String(reason)));
}`;

/** Commits that whoever outlives the fault has. */
const ACKNOWLEDGED = {
  panel: 'clickfall.liveCounts().commits',
  journal: `${KEPT_IN_JOURNAL}.then(({ commits }) => commits)`,
} as const;

/** Throws with what the panel says instead. */
const untilPanel = (session: PanelSession, condition: string) => waitInPanel(session, condition, 10_000, condition);

const held = async (stage: Stage): Promise<Recording> => {
  const parsed = parseRecording(String(await stage.session().panel.evaluate('clickfall.recordingText()')));
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.recording;
};

const ENDED = `['ready', 'no-page', 'connecting'].includes(clickfall.phase()) && clickfall.recordingText() !== null`;

export interface FaultRun {
  /** Commits that the panel, or its database where the panel goes, had when the fault began. */
  readonly acknowledged: number;
  /** Commits in the recording after it. */
  readonly recorded: number;
  /** What the panel said; "" for nothing. */
  readonly said: string;
}

/**
 * Records the page of steps through the panel, lets the fault happen after `steps` further steps, and checks what came of it.
 * Throws where that is not what must come.
 */
export const runFault = async (stage: Stage, fault: Fault, steps: number): Promise<FaultRun> => {
  const pageErrors: string[] = [];
  const noteError = (error: unknown) => pageErrors.push(String(error));
  const { page } = stage.session();
  page.on('pageerror', noteError);
  try {
    await openPage(stage.session(), stage.url(fault.query ?? ''));
    await stage.session().panel.evaluate(LISTEN);
    await stage.session().panel.evaluate('clickfall.actions.record()');
    await untilPanel(stage.session(), 'clickfall.recordingStarted() && clickfall.liveCounts().commits > 0');
    const now = Number(await page.$eval('output', ({ textContent }) => textContent));
    await page.waitForFunction(`Number(document.querySelector('output')?.textContent) >= ${now + steps}`, {
      polling: 5,
    });
    const acknowledged = Number(await stage.session().panel.evaluate(ACKNOWLEDGED[fault.outlives ?? 'panel']));
    await fault.act(stage);

    const session = stage.session();
    await session.panel.evaluate(LISTEN);
    const says = () =>
      fault.says === null
        ? undefined
        : untilPanel(
            session,
            `${fault.says}.test(clickfall.message() ?? '') && document.body.innerText.includes(clickfall.message())`,
          );
    if (fault.outcome === 'goes on') {
      await says();
      await untilPanel(session, 'clickfall.connected() && clickfall.recordingDocuments() > 0');
      const inputs = Number(await session.panel.evaluate('clickfall.liveCounts().inputs'));
      await session.page.bringToFront();
      await session.page.click('#go');
      await untilPanel(session, `clickfall.liveCounts().inputs > ${inputs}`);
    }
    if (fault.outcome !== 'ends') await session.panel.evaluate('clickfall.actions.stop()');
    await untilPanel(session, ENDED);
    if (fault.outcome !== 'goes on') await says();
    const said = String((await session.panel.evaluate('clickfall.message()')) ?? '');
    const recording = await held(stage);
    checkRecording(recording, acknowledged);
    expect(await panelText(session)).not.toContain('could not be analysed');
    expect(await session.panel.evaluate('faultErrors')).toEqual([]);

    await fault.recover?.(stage);
    if (fault.outcome !== 'goes on') {
      await untilPanel(stage.session(), 'clickfall.connected()');
      const parsed = parseRecording(await recordClick(stage.session(), '#go'));
      if ('error' in parsed) throw new Error(parsed.error);
      expect(analyze(parsed.recording).interactions.length).toBeGreaterThan(0);
    }
    expect(pageErrors).toEqual([]);
    return { acknowledged, recorded: commitsIn(recording), said };
  } finally {
    page.off('pageerror', noteError);
  }
};
