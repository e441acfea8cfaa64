import type { Milliseconds } from '../../src/protocol/units.ts';
import { markdownTable } from '../section.ts';
import { quantile } from '../statistics.ts';
import type { HeldBytes } from './panel-probe.ts';

/** What one recording cost. */
export interface PanelFigures {
  readonly renders: number;
  readonly inOneCommit: boolean;
  readonly fileBytes: number;
  /** Of `analyze()`, outside the panel. */
  readonly analysis: Milliseconds;
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
  'analyze()',
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

const rowOf = (figures: PanelFigures): readonly string[] => {
  const { renders, inOneCommit, fileBytes, analysis, firstPicture, longestOpening, longestMoving, frames, held } =
    figures;
  const bytes = held.page + held.workers;
  return [
    `${renders.toLocaleString('en').replaceAll(',', ' ')}${inOneCommit ? ' in one commit' : ''}`,
    megabytes(fileBytes),
    `${analysis.toFixed(0)} ms`,
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
export const panelTable = (figures: readonly PanelFigures[]): string => markdownTable(HEAD, figures.map(rowOf));
