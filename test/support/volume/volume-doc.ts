import { join } from 'node:path';
import { describeMachine, markdownTable, today } from '../../../bench/section.ts';
import { writeSection } from '../../../scripts/write-section.mjs';
import type { VolumeFigures } from './record-volume.ts';

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Writes the figures into docs/reliability.md. */
export const writeVolumeDoc = async (results: ReadonlyMap<string, VolumeFigures>): Promise<void> => {
  const path = join(import.meta.dirname, '../../../docs/reliability.md');
  const rows = [...results].map(([name, figures]) => [
    `${figures.count.toLocaleString('en')} ${name}`,
    seconds(figures.acted),
    `${mb(figures.pageBefore)} → ${mb(figures.pageAfter)}`,
    `${mb(figures.panelBefore)} → ${mb(figures.panelRecording)}`,
    mb(figures.panelShown),
    seconds(figures.shown),
    `${mb(figures.plain.size)} in ${seconds(figures.plain.took)}`,
    `${mb(figures.compressed.size)} in ${seconds(figures.compressed.took)}`,
    figures.status,
  ]);
  const head = [
    'recorded',
    'took the page',
    'heap of the page',
    'of the panel, recording',
    'of the panel, shown',
    'Stop to shown',
    'export',
    'compressed',
    'status line before Stop',
  ];
  const made = `\`npm run bench:volume\`, ${today()}; ${describeMachine()}.`;
  await writeSection(path, 'bench:volume', `${made}\n\n${markdownTable(head, rows)}`);
};
