import { join } from 'node:path';
import { today } from '../../../bench/section.ts';
import { writeSection } from '../../../scripts/write-section.mjs';
import { type Library, versionOf } from './libraries.ts';

export interface LibraryResult {
  readonly library: Library;
  /** Lines of its own log, console, errors and rejections that were compared, of one use. */
  readonly lines: number;
  /** Steps that the recording says the click caused: from the start after load, and from load on. */
  readonly consequences: readonly [number, number];
}

/** Writes the results into docs/reliability.md. Call where all were the same. */
export const writeLibraryDoc = async (results: readonly LibraryResult[]): Promise<void> => {
  const path = join(import.meta.dirname, '../../../docs/reliability.md');
  const rows = results.map(({ library, lines, consequences }) => [
    library.packages.map((name) => `${name} ${versionOf(name)}`).join(', '),
    library.uses,
    String(lines),
    consequences.join(' / '),
  ]);
  const head = ['library', 'what it stands on', 'lines compared', 'steps recorded (after load / from load)'];
  // all columns but the last two hold words
  const table = [head, ['---', '---', '--:', '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  await writeSection(
    path,
    'test:libraries',
    `\`npm run test:libraries\`, ${today()}: ${results.length} of ${results.length} the same.\n\n${table}`,
  );
};
