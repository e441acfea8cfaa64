import type { Analysis } from '../../analysis/model/analysis.ts';
import type { Step } from '../../analysis/model/step.ts';
import { unpackAnalysis } from '../../analysis/transfer/unpack-analysis.ts';
import type { Additions } from '../../recording/recording.ts';
import type { WrittenFormat } from '../panel-actions.ts';
import { recordingParts } from './recording-part.ts';
import type { FromWorker, RecordingHead, RecordingSource, Task, TaskProgress, ToWorker } from './task.ts';

/** What of a worker is used here. */
export interface TaskWorker {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  /** Its script threw, or could not be loaded. */
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Each is called at most once but for `onProgress`. After `onRefused` or `onFailed` nothing more comes. */
export interface AnalyseListener {
  readonly onProgress: (progress: TaskProgress) => void;
  readonly onOpened: (head: RecordingHead) => void;
  /** All but the findings. */
  readonly onJudged: (analysis: Analysis) => void;
  /** The same steps, with the findings. */
  readonly onAnalysed: (analysis: Analysis) => void;
  /** For a recording that was no file yet. */
  readonly onFile: (file: Blob) => void;
  readonly onRefused: (reason: string) => void;
  readonly onFailed: (reason: string) => void;
}

export interface Analyst {
  /** Returns what cancels it. `additions` as in `Task`. */
  readonly analyse: (source: RecordingSource, additions: Additions | null, listener: AnalyseListener) => () => void;
  /** A file of a recording with what the user added; `values` as in `ExportOptions`. Rejects with one sentence. */
  readonly write: (
    source: RecordingSource,
    format: WrittenFormat,
    values: boolean,
    additions: Additions,
  ) => Promise<Blob>;
}

/** A worker without a task. */
interface Spare {
  readonly worker: TaskWorker;
  /** It failed while it had nothing to do: its script could not be loaded. */
  isBroken: boolean;
}

/**
 * Does the long work in workers. One without a task is kept, so that the next task need not wait for its start.
 *
 * @param onStep hears of each step of an analysis as it comes in.
 */
export const createAnalyst = (startWorker: () => TaskWorker, onStep: (step: Step) => void = () => {}): Analyst => {
  const start = (): Spare => {
    const spare: Spare = { worker: startWorker(), isBroken: false };
    rest(spare);
    return spare;
  };
  let idle: Spare | null = start();

  const run = (source: RecordingSource, task: Task, hear: (message: FromWorker) => void): (() => void) => {
    const spare = idle === null || idle.isBroken ? start() : idle;
    idle = null;
    const { worker } = spare;
    let isOver = false;
    const end = (keep: boolean) => {
      isOver = true;
      rest(spare);
      if (keep && idle === null) idle = spare;
      else worker.terminate();
      idle ??= start();
    };
    worker.onmessage = ({ data }) => {
      if (data.kind === 'end') end(true);
      else hear(data);
    };
    worker.onerror = ({ message }) => {
      end(false);
      hear({ kind: 'failed', reason: message });
    };
    send(worker, source, task, () => isOver);
    return () => {
      if (!isOver) end(false);
    };
  };

  return {
    analyse: (source, additions, listener) => {
      const receiver = unpackAnalysis(onStep);
      return run(source, { kind: 'analyse', additions }, (message) => {
        if (message.kind === 'progress') listener.onProgress(message.progress);
        else if (message.kind === 'opened') listener.onOpened(message.head);
        else if (message.kind === 'analysis') receiver.add(message.part);
        else if (message.kind === 'file') listener.onFile(message.file);
        else if (message.kind === 'refused') listener.onRefused(message.reason);
        else if (message.kind === 'failed') listener.onFailed(message.reason);
        else if (message.kind === 'judged') hand(receiver.finish(), listener.onJudged);
        else if (message.kind === 'analysed') hand(receiver.finish(), listener.onAnalysed);
      });
    },
    write: (source, format, values, additions) =>
      new Promise((resolve, reject) => {
        run(source, { kind: 'write', format, values, additions }, (message) => {
          if (message.kind === 'file') resolve(message.file);
          else if (message.kind === 'refused' || message.kind === 'failed') reject(new Error(message.reason));
        });
      }),
  };
};

/** Hears only whether it breaks. A function of its own, which holds nothing of the last task in memory. */
const rest = (spare: Spare): void => {
  spare.worker.onmessage = null;
  spare.worker.onerror = () => {
    spare.isBroken = true;
  };
};

const hand = (analysis: Analysis | null, to: (analysis: Analysis) => void): void => {
  if (analysis !== null) to(analysis);
};

/** A file is handed over as it is; a recording in parts, with room for input between them. */
const send = async (
  worker: TaskWorker,
  { number, content }: RecordingSource,
  task: Task,
  isOver: () => boolean,
): Promise<void> => {
  if (content instanceof Blob) return worker.postMessage({ kind: 'begin', task, recording: number, file: content });
  worker.postMessage({ kind: 'begin', task, recording: number, file: null });
  const parts = recordingParts(content);
  for (let next = parts.next(); !next.done; ) {
    const { value: part } = next;
    next = parts.next();
    worker.postMessage({ kind: 'part', part, isLast: next.done === true });
    if (part.kind !== 'head' && next.done !== true) await otherWork();
    if (isOver()) return;
  }
};

/** Lets waiting input be handled. A timer would wait a second where the panel is hidden. */
const otherWork = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
