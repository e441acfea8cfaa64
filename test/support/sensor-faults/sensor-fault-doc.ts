import { join } from 'node:path';
import { markdownTable, today } from '../../../bench/section.ts';
import { writeSection } from '../../../scripts/write-section.mjs';
import type { NumberedFunction } from './number-functions.ts';
import type { SensorFault } from './run-sensor-fault.ts';

export interface SensorFaultResult extends SensorFault {
  readonly of: NumberedFunction;
}

/** `causes` of `causes/wrap-fetch.ts`; files beside the folders are `.`. */
const folderOf = ({ file }: NumberedFunction): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '.');

/** Writes the results into docs/reliability.md. */
export const writeSensorFaultDoc = async (
  functions: readonly NumberedFunction[],
  all: readonly SensorFaultResult[],
): Promise<void> => {
  const results = all.filter(({ hasRun }) => hasRun);
  const path = join(import.meta.dirname, '../../../docs/reliability.md');
  const folders = [...new Set(functions.map(folderOf))].sort();
  const row = (name: string, isIn: (of: NumberedFunction) => boolean): readonly string[] => {
    const failed = results.filter(({ of }) => isIn(of));
    return [
      name,
      String(functions.filter(isIn).length),
      String(failed.length),
      String(failed.filter(({ noticed }) => noticed.length > 0).length),
      String(failed.filter(({ isTold }) => isTold).length),
    ];
  };
  const rows = [
    ...folders.map((folder) => row(`src/agent/${folder === '.' ? '' : folder}`, (of) => folderOf(of) === folder)),
    row('all', () => true),
  ];
  const head = ['folder', 'functions', 'ran, and failed each time', 'noticed by the page', 'told by the recording'];
  const noticed = results.filter((result) => result.noticed.length > 0);
  const list = noticed.map(
    ({ of, noticed: how }) => `- \`${of.file}\`, ${of.name}: ${(how[0] ?? '').replaceAll('\n', ' ').slice(0, 200)}`,
  );
  const text = [
    `\`npm run test:sensor-faults\`, ${today()}.`,
    '',
    markdownTable(head, rows),
    ...(list.length > 0 ? ['', ...list] : []),
  ];
  await writeSection(path, 'test:sensor-faults', text.join('\n'));
};
