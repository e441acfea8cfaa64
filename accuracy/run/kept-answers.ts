import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PeerAnswer } from '../peers/answer.ts';
import type { PeerId } from './peer-session.ts';
import type { ReactVersion } from './versions.ts';

const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/clickfall/accuracy');

/** Everything that was recorded of one case on one React: Clickfall's recording file and the answers of the others. */
export interface Kept {
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly recording: string;
  readonly answers: readonly (readonly [PeerId, PeerAnswer])[];
}

const pathOf = (id: string, react: ReactVersion): string => join(FOLDER, `${id}-${react}.json`);

export const keep = async (id: string, react: ReactVersion, kept: Kept): Promise<void> => {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(pathOf(id, react), JSON.stringify(kept));
};

/** What the last run recorded; null if there is nothing. */
export const readKept = async (id: string, react: ReactVersion): Promise<Kept | null> => {
  try {
    const kept: Kept = JSON.parse(await readFile(pathOf(id, react), 'utf8'));
    return kept;
  } catch {
    return null;
  }
};
