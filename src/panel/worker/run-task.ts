import { analyze, judgeRecording } from '../../analysis/analyze.ts';
import { findFindings } from '../../analysis/findings/find-findings.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import { type AnalysisPart, transferOf } from '../../analysis/transfer/analysis-part.ts';
import { packAnalysis, packFindings } from '../../analysis/transfer/pack-analysis.ts';
import { parseRecording } from '../../recording/file.ts';
import type { Recording } from '../../recording/recording.ts';
import { redactRecording } from '../../recording/redact-recording.ts';
import { formats } from '../../report/formats.ts';
import { decompress, recordingFile } from './recording-file.ts';
import { type FromWorker, headOf, type Task, type TaskStage } from './task.ts';

type WriteTask = Extract<Task, { readonly kind: 'write' }>;

export type Reply = (message: FromWorker, transfer?: readonly ArrayBufferLike[]) => void;

/** Where each stage begins, as parts of the time that 1 000 000 renders take (`npm run bench:panel`). */
const BEGINS: Readonly<Record<TaskStage | 'end', number>> = { reading: 0, analysing: 0.25, showing: 0.75, end: 1 };
/** Smaller steps cannot be seen in a bar. */
const PROGRESS_STEP = 0.01;

/** Larger analyses are made again when a report is asked for, instead of being held twice. */
const KEPT_RENDERS = 20_000;

/** The last analysis and the number of its recording. */
export interface TaskMemory {
  kept: { readonly recording: number; readonly analysis: Analysis } | null;
}

interface Source {
  readonly number: number;
  /** null: a recording that is no file yet. */
  readonly file: Blob | null;
  /** For one that is no file. */
  readonly recording: Recording | null;
}

/** Does one task; all that comes of it goes to `reply`, failures included. */
export const runTask = async (task: Task, source: Source, reply: Reply, memory: TaskMemory): Promise<void> => {
  try {
    if (task.kind === 'write' && task.format !== 'recording' && memory.kept?.recording === source.number) {
      reply({ kind: 'file', file: renderReport(memory.kept.analysis, task) });
    } else {
      await runOnRecording(task, source, reply, memory);
    }
  } catch (error) {
    reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
  reply({ kind: 'end' });
};

const runOnRecording = async (task: Task, source: Source, reply: Reply, memory: TaskMemory): Promise<void> => {
  const found = await readSource(source, reply);
  if (found === null) return;
  const recording: Recording = { ...found, ...task.additions };
  if (task.kind === 'write') {
    if (task.format !== 'recording') return reply({ kind: 'file', file: renderReport(analyze(recording), task) });
    return reply({ kind: 'file', file: recordingFile(task.values ? recording : redactRecording(recording)) });
  }
  reply({ kind: 'opened', head: headOf(recording) });
  const progress = createProgress(reply);
  progress('analysing', 0);
  const judged = judgeRecording(recording, (done) => progress('analysing', done));
  progress('showing', 0);
  send(packAnalysis(judged), reply);
  reply({ kind: 'judged' });
  const analysis: Analysis = { ...judged, ...findFindings(judged) };
  send(packFindings(analysis), reply);
  reply({ kind: 'analysed' });
  memory.kept = renderCount(analysis) <= KEPT_RENDERS ? { recording: source.number, analysis } : null;
  if (source.file === null) reply({ kind: 'file', file: recordingFile(recording) });
};

const send = (parts: Iterable<AnalysisPart>, reply: Reply): void => {
  for (const part of parts) reply({ kind: 'analysis', part }, transferOf(part));
};

const readSource = async ({ file, recording }: Source, reply: Reply): Promise<Recording | null> => {
  if (file === null) return recording;
  reply({ kind: 'progress', progress: { stage: 'reading', done: BEGINS.reading } });
  const parsed = parseRecording(await (await decompress(file)).text());
  if ('recording' in parsed) return parsed.recording;
  reply({ kind: 'refused', reason: parsed.error });
  return null;
};

const createProgress = (reply: Reply): ((stage: keyof typeof NEXT, share: number) => void) => {
  let last = Number.NEGATIVE_INFINITY;
  return (stage, share) => {
    const done = BEGINS[stage] + share * (BEGINS[NEXT[stage]] - BEGINS[stage]);
    if (done - last < PROGRESS_STEP) return;
    last = done;
    reply({ kind: 'progress', progress: { stage, done } });
  };
};

const NEXT = { analysing: 'showing', showing: 'end' } as const;

const renderReport = (analysis: Analysis, { format: id, values, additions: { notes } }: WriteTask): Blob => {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return new Blob([format.render({ ...analysis, notes }, { values })], { type: format.mime });
};

const renderCount = ({ steps }: Analysis): number =>
  steps.reduce((sum, step) => (step.kind === 'commit' ? sum + step.renders.length : sum), 0);
