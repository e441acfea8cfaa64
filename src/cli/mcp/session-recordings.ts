import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listNames } from '../../analysis/findings/words.ts';
import type { Analysis } from '../../analysis/model/analysis.ts';
import { redact } from '../../report/redact.ts';
import { Failure, firstLine } from '../failure.ts';
import { RECORDING_EXTENSION, readAnalyses } from '../read-recordings.ts';
import type { Scenario } from '../scenario.ts';
import { type OutputFile, writeFiles } from '../write-files.ts';

/** What the client has recorded, and how it names recordings: by the id it was given, or by a path. */
export interface SessionRecordings {
  /** Writes files into a folder of their own. Returns the id to name them by, and their paths. Throws `Failure`. */
  readonly keep: (
    scenario: Scenario,
    files: readonly OutputFile[],
  ) => Promise<{ readonly id: string; readonly paths: readonly string[] }>;
  /** Runs of the same, one or several; without captured values unless the user allowed them. Throws `Failure`. */
  readonly read: (reference: string) => Promise<readonly Analysis[]>;
  /** How a recording of this session was made. Throws `Failure` for any other. */
  readonly scenarioOf: (reference: string) => Scenario;
}

interface Kept {
  readonly folder: string;
  readonly scenario: Scenario;
}

/** `folder`: the only place that is written to. `values`: whether captured values may be told. */
export const createSessionRecordings = (folder: string, values: boolean): SessionRecordings => {
  const kept = new Map<string, Kept>();
  const ids = (): string => (kept.size === 0 ? 'none yet' : listNames([...kept.keys()], kept.size));
  return {
    keep: async (scenario, files) => {
      const id = await nextId(folder);
      const own = join(folder, id);
      const paths = await writeFiles(own, files);
      kept.set(id, { folder: own, scenario });
      return { id, paths };
    },
    read: async (reference) => {
      const own = kept.get(reference)?.folder;
      if (own === undefined && !(await isRecordingPath(reference))) {
        throw new Failure(
          `"${reference}" is no recording of this session (${ids()}), no ${RECORDING_EXTENSION} file and no folder.`,
        );
      }
      const analyses = await readAnalyses(own ?? reference);
      return values ? analyses : analyses.map(redact);
    },
    scenarioOf: (reference) => {
      const scenario = kept.get(reference)?.scenario;
      if (scenario === undefined) {
        throw new Failure(
          `"${reference}" was not recorded in this session (${ids()}), so that it cannot be done again: record it first.`,
        );
      }
      return scenario;
    },
  };
};

/** Nothing else of the user's is read, whatever a client asks for. */
const isRecordingPath = async (path: string): Promise<boolean> =>
  path.endsWith(RECORDING_EXTENSION) || ((await stat(path).catch(() => null))?.isDirectory() ?? false);

/** `r1`, `r2`, …: the first whose folder is not there yet. Makes it. */
const nextId = async (folder: string): Promise<string> => {
  try {
    await mkdir(folder, { recursive: true });
    for (let number = 1; ; number++) {
      if (await makeFolder(join(folder, `r${number}`))) return `r${number}`;
    }
  } catch (error) {
    throw new Failure(`Could not write to ${folder}: ${firstLine(error)}`);
  }
};

/** @returns false: it was there */
const makeFolder = async (path: string): Promise<boolean> => {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};
