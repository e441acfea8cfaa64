import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyze } from '../analysis/analyze.ts';
import type { Analysis } from '../analysis/model/analysis.ts';
import { parseRecording } from '../recording/file.ts';
import { Failure, firstLine } from './failure.ts';

/** How names of recordings end. */
export const RECORDING_EXTENSION = '.clickfall.json';

const isRecordingName = (name: string): boolean =>
  name.endsWith(RECORDING_EXTENSION) || name.endsWith(`${RECORDING_EXTENSION}.gz`);

/** Reads and analyses one recording. Throws `Failure` with one sentence. */
export const readAnalysis = async (path: string): Promise<Analysis> => {
  let text: string;
  try {
    const bytes = await readFile(path);
    // compressed, whatever its name is
    text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${firstLine(error)}`);
  }
  const parsed = parseRecording(text);
  if ('error' in parsed) throw new Failure(`${path}: ${parsed.error}`);
  return analyze(parsed.recording);
};

/** A recording, or all recordings of a folder, by name: runs of the same. Throws `Failure`. */
export const readAnalyses = async (path: string): Promise<readonly Analysis[]> => {
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isDirectory()) return [await readAnalysis(path)];
  const names = (await readdir(path)).filter(isRecordingName).sort();
  if (names.length === 0) throw new Failure(`${path} holds no recording (*${RECORDING_EXTENSION}).`);
  return Promise.all(names.map((name) => readAnalysis(join(path, name))));
};

/** Recordings and folders of them, all of them runs of the same. Throws `Failure`. */
export const readAllAnalyses = async (paths: readonly string[]): Promise<readonly Analysis[]> =>
  (await Promise.all(paths.map(readAnalyses))).flat();
