import { readdir } from 'node:fs/promises';
import { parseRecording, serializeRecording } from '../recording/file.ts';
import { redactRecording } from '../recording/redact-recording.ts';
import { Failure } from './failure.ts';
import { RECORDING_EXTENSION } from './read-recordings.ts';
import type { RecordedRun } from './record-runs.ts';
import type { OutputFile } from './write-files.ts';

/** `recording-1.clickfall.json` and so on; one alone has no number. */
const recordingName = (run: number, runs: number): string =>
  runs === 1 ? `recording${RECORDING_EXTENSION}` : `recording-${run}${RECORDING_EXTENSION}`;

/** A recording as it may leave. Throws `Failure` for a text that is none. */
const redactedText = (text: string): string => {
  const parsed = parseRecording(text);
  if ('error' in parsed) throw new Failure(parsed.error);
  return serializeRecording(redactRecording(parsed.recording));
};

/** Runs of the same, as the files of one folder. `values`: with those of URL queries, props and state. Throws `Failure`. */
export const recordingFiles = (runs: readonly RecordedRun[], values: boolean): readonly OutputFile[] =>
  runs.map(({ text }, index) => ({
    name: recordingName(index + 1, runs.length),
    content: values ? text : redactedText(text),
  }));

/** `compare` takes all recordings of a folder for runs of the same. Throws `Failure` where others would get among them. */
export const refuseOtherRecordings = async (folder: string, runs: number): Promise<void> => {
  const names = Array.from({ length: runs }, (_, index) => recordingName(index + 1, runs));
  const there = await readdir(folder).catch(() => []);
  const other = there.find((name) => name.endsWith(RECORDING_EXTENSION) && !names.includes(name));
  if (other !== undefined) {
    throw new Failure(`${folder} holds another recording (${other}): compare would take it for a run of this one.`);
  }
};
