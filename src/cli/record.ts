import { withMeasuredSavings } from '../analysis/findings/measured-savings.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import { jsonText } from '../report/json-text.ts';
import { toMarkdown } from '../report/markdown.ts';
import { oneLine } from '../report/one-line.ts';
import { readFlow } from './flow-file.ts';
import { openForRecording } from './open-for-recording.ts';
import type { PanelSession } from './panel-session.ts';
import { flowScenario } from './record-flow.ts';
import { PAIRS, parseRecordOptions, type RecordOptions } from './record-options.ts';
import { middleOf, recordJson, reportedAnalysis } from './record-result.ts';
import { type RecordedRun, recordRuns } from './record-runs.ts';
import { recordingFiles, refuseOtherRecordings } from './recording-files.ts';
import { reportFiles } from './report-files.ts';
import { clickScenario, type Scenario } from './scenario.ts';
import { measuredSavings, trialReport, trialsText } from './trial/report-trials.ts';
import type { TrialReport } from './trial/trial-report.ts';
import { tryMemo } from './trial/try-memo.ts';
import { type OutputFile, writeFiles } from './write-files.ts';

const say = (line: string) => console.error(oneLine(line));

/** The panel as a user sees it. It draws only while its window is in front. */
const picture = async (session: PanelSession): Promise<OutputFile['content']> => {
  await session.devtools.bringToFront();
  await session.panel.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
  const element = await session.panel.frameElement();
  return element === null ? session.devtools.screenshot() : element.screenshot();
};

const scenarioOf = async ({ what, url, settle }: RecordOptions): Promise<Scenario> =>
  what.kind === 'click'
    ? clickScenario(url ?? '', what.selector)
    : flowScenario(await readFlow(what.path), { url, settle });

/** What was recorded, and what the report is about. */
interface Recorded {
  readonly runs: readonly Analysis[];
  /** To be written. */
  readonly recordings: readonly RecordedRun[];
  readonly reported: Analysis;
  readonly trials: TrialReport | null;
}

const recordPlainly = async (session: PanelSession, scenario: Scenario, count: number): Promise<Recorded> => {
  const recordings = await recordRuns(session, scenario, count, (run) => {
    if (count > 1) say(`run ${run} of ${count}`);
  });
  const runs = recordings.map(({ analysis }) => analysis);
  return { runs, recordings, reported: reportedAnalysis(runs), trials: null };
};

const recordTrials = async (
  session: PanelSession,
  scenario: Scenario,
  names: readonly string[],
  pairs: number,
): Promise<Recorded> => {
  const tried = await tryMemo({ session, scenario, names, pairs, say });
  const runs = tried.withouts.map(({ analysis }) => analysis);
  const middle = middleOf(tried.withouts);
  const trials = trialReport(tried, pairs, middle.analysis);
  const reported = withMeasuredSavings(reportedAnalysis(runs), measuredSavings(trials));
  return { runs, recordings: [middle], reported, trials };
};

/** `clickfall record`: resolves to the exit code. Throws `Failure`. */
export const record = async (args: readonly string[], extension: string): Promise<number> => {
  const options = parseRecordOptions(args);
  const scenario = await scenarioOf(options);
  if (options.tryMemo === null && options.runs !== null) await refuseOtherRecordings(options.out, options.runs);
  const session = await openForRecording({ ...options, extension });
  try {
    const { runs, recordings, reported, trials } =
      options.tryMemo === null
        ? await recordPlainly(session, scenario, options.runs ?? 1)
        : await recordTrials(session, scenario, options.tryMemo, options.runs ?? PAIRS);
    const files: OutputFile[] = [
      ...recordingFiles(recordings, options.values),
      ...reportFiles(reported, options.format, options.values),
    ];
    if (trials !== null) files.push({ name: 'trials.json', content: jsonText(trials) });
    if (options.picture !== null) files.push({ name: options.picture, content: await picture(session) });
    const paths = await writeFiles(options.out, files);
    if (options.stdout === 'json') {
      process.stdout.write(jsonText(recordJson(runs, paths, trials)));
    } else {
      if (trials !== null) process.stdout.write(trialsText(trials));
      if (options.stdout === 'markdown') process.stdout.write(toMarkdown(reported, { values: options.values }));
    }
    for (const path of paths) say(`wrote ${path}`);
    return 0;
  } finally {
    await session.close();
  }
};
