import { formatMs } from '../../src/analysis/findings/words.ts';
import type { Milliseconds } from '../../src/protocol/units.ts';
import type { SavingFigures } from './judge-saving.ts';
import type { SavingPage } from './saving-pages.ts';

export interface SavingRow {
  readonly page: SavingPage;
  readonly figures: SavingFigures;
  /** Of each kind. */
  readonly runs: number;
  /** What does not agree. */
  readonly wrong: readonly string[];
}

const HEAD = ['page', 'component', 'predicted', 'tried', 'really fixed', 'screen', 'runs of each', 'agree'] as const;

const signed = (ms: Milliseconds): string => (ms < 0 ? `−${formatMs(-ms)}` : formatMs(ms));

const cellsOf = ({ page, figures, runs, wrong }: SavingRow): readonly string[] => [
  `${page.id}: ${page.what}`,
  page.component,
  figures.predicted === null ? 'nothing' : signed(figures.predicted),
  figures.refusal === null
    ? figures.tried === null
      ? 'not measured'
      : signed(figures.tried)
    : `refused: ${figures.refusal}`,
  page.fixedQuery === null ? 'no such page' : figures.fixed === null ? 'not measured' : signed(figures.fixed),
  figures.refusal === null ? (figures.screen ?? 'not compared') : '',
  `${runs}`,
  wrong.length === 0 ? 'yes' : `no: ${wrong.join('; ')}`,
];

/** As Markdown. */
export const savingTable = (rows: readonly SavingRow[]): string =>
  [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
