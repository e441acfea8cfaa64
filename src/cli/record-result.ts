import { middleRunOf, type RunSummary, summarizeRuns } from '../analysis/compare/summarize-runs.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import { MEASURE_WORDS, sampleText } from '../report/compare-words.ts';
import { redact } from '../report/redact.ts';
import { Failure } from './failure.ts';
import type { RecordedRun } from './record-runs.ts';
import type { TrialReport } from './trial/trial-report.ts';

/** Raised when a program written for an older one would misread a newer one. */
export const RECORD_VERSION = 1;

/** What `clickfall record --json` prints. Times are ms; unknown is null. */
export interface RecordJson {
  readonly format: 'clickfall-record';
  readonly version: typeof RECORD_VERSION;
  /** Address of the page, without values of its query. */
  readonly page: string;
  readonly files: readonly string[];
  /** Over all runs; with trials, over those without one. */
  readonly interactions: readonly {
    readonly interaction: string;
    readonly runs: number;
    readonly measures: RunSummary['measures'];
  }[];
  readonly trials: TrialReport['trials'] | null;
}

export const recordJson = (
  runs: readonly Analysis[],
  files: readonly string[],
  trials: TrialReport | null,
): RecordJson => ({
  format: 'clickfall-record',
  version: RECORD_VERSION,
  page: runs[0] ? redact(runs[0]).page.url : '',
  files,
  interactions: summarizeRuns(runs).map(({ group, measures }) => ({
    interaction: group.name,
    runs: group.runs.length,
    measures,
  })),
  trials: trials?.trials ?? null,
});

const withNotes = (analysis: Analysis, notes: readonly string[]): Analysis => ({
  ...analysis,
  info: { ...analysis.info, notes: [...analysis.info.notes, ...notes] },
});

const SAID = ['settledAfter', 'renderMs', 'renders', 'avoidable'] as const;

const spreadOf = ({ group, measures }: RunSummary): string => {
  const parts = SAID.flatMap((wanted) => {
    const measure = measures.find(({ name }) => name === wanted);
    return measure ? [`${MEASURE_WORDS[wanted]} ${sampleText(measure.unit, measure.sample)}`] : [];
  });
  return `${group.name}, median (and range) of ${group.runs.length} runs: ${parts.join(', ')}.`;
};

/** The run to report on, as recorded. Throws `Failure` without runs. */
export const middleOf = (runs: readonly RecordedRun[]): RecordedRun => {
  const run = runs[middleRunOf(runs.map(({ analysis }) => analysis))];
  if (run === undefined) throw new Failure('Nothing was recorded.');
  return run;
};

/** The analysis to report on: that of the run in the middle, which says how much the others differ. Throws `Failure` without runs. */
export const reportedAnalysis = (runs: readonly Analysis[]): Analysis => {
  const analysis = runs[middleRunOf(runs)];
  if (analysis === undefined) throw new Failure('Nothing was recorded.');
  if (runs.length === 1) return analysis;
  return withNotes(analysis, [
    `This is run ${runs.indexOf(analysis) + 1} of ${runs.length}, the one with the median time to settle.`,
    ...summarizeRuns(runs).map(spreadOf),
  ]);
};
