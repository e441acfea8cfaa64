import { analyze } from '../analysis/analyze.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import { parseRecording } from '../recording/file.ts';
import type { Recording } from '../recording/recording.ts';
import { Failure } from './failure.ts';
import type { PanelSession } from './panel-session.ts';
import type { Scenario } from './scenario.ts';

/** One recording, as its file and as what is known of it. */
export interface RecordedRun {
  readonly text: string;
  readonly recording: Recording;
  readonly analysis: Analysis;
}

/** Reads back what the panel holds. Throws `Failure`. */
export const readRun = (text: string): RecordedRun => {
  const parsed = parseRecording(text);
  if ('error' in parsed) throw new Failure(`The recording cannot be read back: ${parsed.error}`);
  return { text, recording: parsed.recording, analysis: analyze(parsed.recording) };
};

/** Loads the page anew and records once. Throws `Failure`. */
export const recordRun = async (session: PanelSession, scenario: Scenario): Promise<RecordedRun> => {
  await scenario.open(session);
  await scenario.ready(session);
  return readRun(await scenario.record(session));
};

/** Several runs of the same, each on a page that was loaded anew. `began` is told each one, from 1. Throws `Failure`. */
export const recordRuns = async (
  session: PanelSession,
  scenario: Scenario,
  count: number,
  began: (run: number) => void,
): Promise<readonly RecordedRun[]> => {
  const runs: RecordedRun[] = [];
  for (let run = 1; run <= count; run++) {
    began(run);
    runs.push(await recordRun(session, scenario));
  }
  return runs;
};
