import { joinRecording, type RecordingPart } from './recording-part.ts';
import { type Reply, runTask, type TaskMemory } from './run-task.ts';
import type { FromWorker, ToWorker } from './task.ts';

// The worker's entry: hears one task at a time and hands it on.
const memory: TaskMemory = { kept: null };
let begun: Extract<ToWorker, { kind: 'begin' }> | null = null;
let parts: RecordingPart[] = [];

const reply: Reply = (message: FromWorker, transfer = []) =>
  // `self` is a window to the compiler, which has no worker of its own in this folder
  self.postMessage(message, { transfer: transfer.filter((buffer) => buffer instanceof ArrayBuffer) });

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'begin') begun = data;
  else parts.push(data.part);
  if (begun === null || (data.kind === 'begin' ? data.file === null : !data.isLast)) return;
  const recording = begun.file === null ? joinRecording(parts) : null;
  parts = [];
  runTask(begun.task, { number: begun.recording, file: begun.file, recording }, reply, memory);
});
