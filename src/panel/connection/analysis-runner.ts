import { batch } from '@preact/signals';
import type { Analysis } from '../../analysis/model/analysis.ts';
import { parseRecording } from '../../recording/file.ts';
import type { Additions, Recording } from '../../recording/recording.ts';
import { redactRecording } from '../../recording/redact-recording.ts';
import type { ExportFormat } from '../panel-actions.ts';
import { forgetView, type HeldRecording, type PanelState } from '../state/panel-state.ts';
import { strings } from '../strings.ts';
import type { Analyst } from '../worker/analyst.ts';
import { compress, decompress, recordingFile } from '../worker/recording-file.ts';
import { headOf, type RecordingHead, type RecordingSource, type TaskProgress } from '../worker/task.ts';

/** Analyses what is recorded or opened, one thing at a time, and shows what comes of it. */
export interface AnalysisRunner {
  /** Holds a recording that has just ended, and analyses it. */
  readonly showRecorded: (recording: Recording) => void;
  /** Opens a file; what is shown stays until it could be read. */
  readonly openFile: (file: File) => void;
  /** Analyses what is held once more, after it failed or was cancelled. */
  readonly analyseAgain: () => void;
  /** Analyses what is held once more with what the user added to it; what is shown stays until that is done. */
  readonly takeIn: () => void;
  /** Ends what is being analysed. A recording that was just made stays. */
  readonly cancel: () => void;
  /**
   * The file of what is held, with what the user added and with all values, not compressed. Without a worker it is
   * written here.
   */
  readonly recordingFile: (held: HeldRecording) => Promise<Blob>;
  /**
   * What is held as it may leave; `values` as in `ExportOptions`. Rejects with one sentence, but never for a recording
   * of ours: without a worker it is written here.
   */
  readonly exportFile: (held: HeldRecording, format: ExportFormat, values: boolean) => Promise<Blob>;
  /** Only its analysis, for comparing; a sentence where there is none. */
  readonly analyseFile: (file: File) => Promise<Analysis | string>;
}

const UNHEARD = { onProgress: () => {}, onOpened: () => {}, onJudged: () => {}, onFile: () => {} };

export const createAnalysisRunner = (state: PanelState, analyst: Analyst): AnalysisRunner => {
  let count = 0;
  let cancelTask: (() => void) | null = null;
  let cancelAddition: (() => void) | null = null;

  const stop = () => {
    cancelTask?.();
    cancelTask = null;
    state.work.value = null;
  };

  const added = (): Additions => ({ notes: state.notes.peek(), queryCounts: state.queryCounts.peek() });

  const show = (
    held: HeldRecording,
    result: PanelState['result']['value'],
    { notes, queryCounts }: Additions = added(),
  ) =>
    batch(() => {
      cancelTask = null;
      state.work.value = null;
      state.recording.value = held;
      state.notes.value = notes;
      state.queryCounts.value = queryCounts;
      state.report.value = null;
      state.result.value = result;
    });

  /** `file` null: what is held already; else it replaces that once it could be read. */
  const analyse = (source: RecordingSource, file: string | null) => {
    stop();
    let opened: RecordingHead | null = null;
    const holds = (): HeldRecording | null => (opened === null ? state.recording.peek() : { ...opened, source });
    const finish = (result: PanelState['result']['value']) => {
      const held = holds();
      if (held === null) return;
      batch(() => {
        if (opened !== null) forgetView(state);
        show(held, result, opened ?? added());
        if (opened !== null && opened.imported !== '') state.message.value = { kind: 'info', text: opened.imported };
      });
    };
    const progress = (next: TaskProgress) => {
      state.work.value = { file, progress: next };
    };
    progress({ stage: file === null ? 'analysing' : 'reading', done: 0 });
    cancelTask = analyst.analyse(source, file === null ? added() : null, {
      onProgress: progress,
      onOpened: (head) => {
        if (file !== null) opened = head;
      },
      onJudged: (analysis) => finish({ kind: 'done', analysis, isComplete: false }),
      onAnalysed: (analysis) => complete(source, analysis),
      onFile: (content) => keepFile(source, content),
      onRefused: (reason) => {
        stop();
        state.message.value = { kind: 'error', text: file === null ? reason : `${file}: ${reason}` };
      },
      onFailed: (reason) => {
        if (isHeld(source) && state.result.peek().kind === 'done') failFindings(reason);
        else if (holds() === null) {
          stop();
          state.message.value = { kind: 'error', text: strings.problem.unreadable(file ?? '') };
        } else finish({ kind: 'failed', reason });
      },
    });
  };

  const isHeld = ({ number }: RecordingSource): boolean => state.recording.peek()?.source.number === number;

  /** What else is analysed meanwhile does not end this: it is shown as long as its recording is. */
  const complete = (source: RecordingSource, analysis: Analysis) => {
    if (isHeld(source)) state.result.value = { kind: 'done', analysis, isComplete: true };
  };

  const failFindings = (reason: string) => {
    const result = state.result.peek();
    if (result.kind !== 'done') return;
    state.result.value = { ...result, isComplete: true };
    state.message.value = { kind: 'error', text: strings.problem.noFindings(reason) };
  };

  /** From here on the file is what is held: it takes none of the panel's own memory. */
  const keepFile = (source: RecordingSource, content: Blob) => {
    const held = state.recording.peek();
    if (held !== null && isHeld(source)) state.recording.value = { ...held, source: { ...source, content } };
  };

  const newSource = (content: RecordingSource['content']): RecordingSource => {
    count++;
    return { number: count, content };
  };

  const wholeFile: AnalysisRunner['recordingFile'] = async ({ source, notes, queryCounts }) => {
    const { content } = source;
    const current = added();
    if (content instanceof Blob && current.notes === notes && current.queryCounts === queryCounts)
      return decompress(content);
    try {
      return await analyst.write(source, 'recording', true, current);
    } catch {
      // nothing that was recorded may be lost, whatever becomes of workers
      return content instanceof Blob ? decompress(content) : recordingFile({ ...content, ...current });
    }
  };

  const exportFile: AnalysisRunner['exportFile'] = async (held, format, values) => {
    if (format === 'compressed') return compress(await exportFile(held, 'recording', values));
    if (format === 'recording' && values) return wholeFile(held);
    try {
      return await analyst.write(held.source, format, values, added());
    } catch (error) {
      if (format !== 'recording') throw error;
      return redactedFile(held.source.content, added());
    }
  };

  return {
    showRecorded: (recording) => {
      const source = newSource(recording);
      show({ ...headOf(recording), source }, { kind: 'none' }, recording);
      analyse(source, null);
    },
    openFile: (file) => analyse(newSource(file), file.name),
    analyseAgain: () => {
      const held = state.recording.peek();
      if (held !== null) analyse(held.source, null);
    },
    takeIn: () => {
      const held = state.recording.peek();
      const result = state.result.peek();
      if (held === null || result.kind !== 'done') return;
      // another number: no worker takes what it remembers of the recording for this
      const source = newSource(held.source.content);
      state.recording.value = { ...held, source };
      cancelAddition?.();
      cancelAddition = analyst.analyse(source, added(), {
        ...UNHEARD,
        onAnalysed: (analysis) => complete(source, analysis),
        onFile: (content) => keepFile(source, content),
        onRefused: failFindings,
        onFailed: failFindings,
      });
    },
    cancel: () => {
      const work = state.work.peek();
      if (work === null) return;
      stop();
      if (work.file === null) state.result.value = { kind: 'failed', reason: strings.problem.cancelled };
    },
    recordingFile: wholeFile,
    exportFile,
    analyseFile: (file) =>
      new Promise((resolve) => {
        analyst.analyse(newSource(file), null, {
          ...UNHEARD,
          onAnalysed: resolve,
          onRefused: (reason) => resolve(`${file.name}: ${reason}`),
          onFailed: () => resolve(strings.problem.unreadable(file.name)),
        });
      }),
  };
};

/** In this thread, which takes as long as it takes. Throws one sentence for a file that is no recording. */
const redactedFile = async (content: RecordingSource['content'], additions: Additions): Promise<Blob> => {
  if (!(content instanceof Blob)) return recordingFile(redactRecording({ ...content, ...additions }));
  const parsed = parseRecording(await (await decompress(content)).text());
  if ('error' in parsed) throw new Error(parsed.error);
  return recordingFile(redactRecording({ ...parsed.recording, ...additions }));
};
