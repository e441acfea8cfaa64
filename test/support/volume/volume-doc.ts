import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeMachine, markdownTable, today } from '../../../bench/section.ts';
import { writeSection } from '../../../scripts/write-section.mjs';
import type { VolumeFigures } from './record-volume.ts';
import { VOLUMES, type Volume } from './volumes.ts';

const PATH = join(import.meta.dirname, '../../../docs/reliability.md');
const SECTION = 'bench:volume';

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** The first cell of its row. */
const titleOf = ({ name, mode, counts }: Volume): string =>
  `${counts.full.toLocaleString('en')} ${name}${mode === 'production' ? ' (production build)' : ''}`;

const rowOf = (volume: Volume, figures: VolumeFigures): readonly string[] => [
  titleOf(volume),
  seconds(figures.acted),
  `${mb(figures.pageBefore)} → ${mb(figures.pageAfter)}`,
  `${mb(figures.panelBefore)} → ${mb(figures.panelRecording)}`,
  mb(figures.panelShown),
  seconds(figures.shown),
  seconds(figures.slowestFrame),
  `${mb(figures.plain.size)} in ${seconds(figures.plain.took)}`,
  `${mb(figures.compressed.size)} in ${seconds(figures.compressed.took)}`,
  figures.status,
  `${today()}; ${describeMachine()}`,
];

/** Rows of a table in Markdown, without its head. */
const rowsIn = (markdown: string): readonly (readonly string[])[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));

/** Writes the figures into docs/reliability.md, where rows of what was not run now stay. */
export const writeVolumeDoc = async (results: ReadonlyMap<string, VolumeFigures>): Promise<void> => {
  const text = await readFile(PATH, 'utf8');
  const known = rowsIn(text.slice(text.indexOf(`<!-- ${SECTION} -->`), text.indexOf(`<!-- /${SECTION} -->`)));
  const rows = VOLUMES.flatMap((volume) => {
    const figures = results.get(volume.name);
    return figures === undefined ? known.filter(([title]) => title === titleOf(volume)) : [rowOf(volume, figures)];
  });
  const head = [
    'recorded',
    'took the page',
    'heap of the page',
    'of the panel, recording',
    'of the panel, shown',
    'Stop to shown',
    'longest frame meanwhile',
    'export',
    'compressed',
    'status line before Stop',
    'measured',
  ];
  const made = `\`npm run bench:volume\` (\`-- -t "in a row"\`: only what is named so; the others’ rows stay).`;
  await writeSection(PATH, SECTION, `${made}\n\n${markdownTable(head, rows)}`);
};
