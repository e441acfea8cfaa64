import { readFile, writeFile } from 'node:fs/promises';
import type { Milliseconds } from '../../src/protocol/units.ts';
import type { HeldBytes } from './panel-probe.ts';

/** What one recording cost. */
export interface PanelFigures {
  readonly renders: number;
  readonly inOneCommit: boolean;
  readonly fileBytes: number;
  readonly firstPicture: Milliseconds;
  /** Processor time of the longest task of the panel's thread, from the choice of the file until the findings are there. */
  readonly longestOpening: Milliseconds;
  readonly longestMoving: Milliseconds;
  /** Times between frames while moving. */
  readonly frames: readonly Milliseconds[];
  /** More than before it was opened. */
  readonly held: HeldBytes;
}

const HEAD = [
  'renders',
  'file',
  'first picture',
  'longest task, opening',
  'frame, median',
  'p95',
  'max',
  'longest task, moving',
  'memory',
  'per render',
] as const;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The value below which a part of them lies. */
const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};

const rowOf = (figures: PanelFigures): readonly string[] => {
  const { renders, inOneCommit, fileBytes, firstPicture, longestOpening, longestMoving, frames, held } = figures;
  const bytes = held.page + held.workers;
  return [
    `${renders.toLocaleString('en').replaceAll(',', ' ')}${inOneCommit ? ' in one commit' : ''}`,
    megabytes(fileBytes),
    `${firstPicture.toFixed(0)} ms`,
    `${longestOpening.toFixed(0)} ms`,
    `${quantile(frames, 0.5).toFixed(1)} ms`,
    `${quantile(frames, 0.95).toFixed(1)} ms`,
    `${quantile(frames, 1).toFixed(1)} ms`,
    `${longestMoving.toFixed(0)} ms`,
    `${megabytes(held.page)} + ${megabytes(held.workers)}`,
    `${(bytes / renders).toFixed(0)} B`,
  ];
};

/** As Markdown. */
export const panelTable = (figures: readonly PanelFigures[]): string => {
  const lines = [HEAD, HEAD.map((_, column) => (column === 0 ? '---' : '--:')), ...figures.map(rowOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const BEGIN = '<!-- bench:panel -->';
const END = '<!-- /bench:panel -->';

/** Writes the table between its markers, which the document must hold. */
export const writeSection = async (path: string, figures: readonly PanelFigures[], machine: string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${path} has no section for the panel`);
  const date = new Date().toISOString().slice(0, 10);
  const section = `${BEGIN}\n\n\`npm run bench:panel\`, ${date}; ${machine}.\n\n${panelTable(figures)}\n\n`;
  await writeFile(path, text.slice(0, from) + section + text.slice(to));
};
