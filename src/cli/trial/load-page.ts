import type { Recording } from '../../recording/recording.ts';
import { Failure } from '../failure.ts';
import { followPage, LOADS_WITHIN, recordedText, waitInPanel } from '../in-panel.ts';
import type { PanelSession } from '../panel-session.ts';
import { untilQuiet } from '../record-click.ts';
import { readRun } from '../record-runs.ts';
import type { Scenario } from '../scenario.ts';

/** A machine that is very busy lets the panel take a page that loads for one that never answers. */
const LOAD_ATTEMPTS = 3;

/** Loads the page and records its load, by which its component types become known. Throws `Failure`. */
export const loadPage = async (session: PanelSession, scenario: Scenario): Promise<Recording> => {
  await scenario.open(session);
  // requests that a reload cuts off would count as in flight ever after, and no page would come to rest
  await untilQuiet(session);
  for (let attempt = 1; !(await recordLoad(session)); attempt++) {
    if (attempt === LOAD_ATTEMPTS) throw new Failure('The page did not start recording.');
    await followPage(session, false);
  }
  await scenario.ready(session);
  await session.panel.evaluate('clickfall.actions.stop()');
  return readRun(await recordedText(session)).recording;
};

/** Reloads the page. @returns false: the panel gave it up */
const recordLoad = async (session: PanelSession): Promise<boolean> => {
  const before = JSON.stringify(await session.panel.evaluate('clickfall.pageDocument()'));
  await session.panel.evaluate('clickfall.actions.reloadAndRecord()');
  const isRecording = `clickfall.recordingStarted() && !['', ${before}].includes(clickfall.pageDocument())`;
  await waitInPanel(
    session,
    `(${isRecording}) || clickfall.phase() === 'ready' || clickfall.phase() === 'no-page'`,
    LOADS_WITHIN,
    'The page did not start recording.',
  );
  return (await session.panel.evaluate(isRecording)) === true;
};
