import { markdownTable } from '../section.ts';
import { median, pairedRatio, type Ratio } from '../statistics.ts';
import type { RoundCost } from './bench-tab.ts';
import { type BuildMode, COLUMNS, type Column } from './columns.ts';
import type { ScenarioFigures } from './measure.ts';

export type Measure = keyof RoundCost;

const REFERENCE = 'nothing';

/** How one column compares with another in one scenario; null if one of them was not measured. */
export const ratioOf = (
  { rounds }: ScenarioFigures,
  measure: Measure,
  column: string,
  reference = REFERENCE,
): Ratio | null =>
  pairedRatio(
    (rounds.get(column) ?? []).map((cost) => cost[measure]),
    (rounds.get(reference) ?? []).map((cost) => cost[measure]),
  );

/** `1.08 (1.05–1.12)`: median and the middle half of the rounds. */
export const ratioText = (ratio: Ratio | null): string =>
  ratio === null ? '–' : `${ratio.median.toFixed(2)} (${ratio.p25.toFixed(2)}–${ratio.p75.toFixed(2)})`;

const millisecondsText = (values: readonly number[]): string => {
  const value = median(values);
  return Number.isNaN(value) ? '–' : `${value.toFixed(value < 1 ? 3 : 1)} ms`;
};

/** As Markdown: a row per column, a column per scenario; ratios to no tool. */
export const ratioTable = (figures: readonly ScenarioFigures[], mode: BuildMode, measure: Measure): string => {
  const ofMode = figures.filter((one) => one.mode === mode);
  const measured = COLUMNS.filter(({ id }) => ofMode.some(({ rounds }) => (rounds.get(id)?.length ?? 0) > 0));
  const row = (name: string, cell: (one: ScenarioFigures) => string): readonly string[] => [name, ...ofMode.map(cell)];
  const cellOf = (column: Column, one: ScenarioFigures): string =>
    column.id === REFERENCE
      ? millisecondsText((one.rounds.get(REFERENCE) ?? []).map((cost) => cost[measure]))
      : ratioText(ratioOf(one, measure, column.id));
  const rows = measured.map((column) => row(column.name, (one) => cellOf(column, one)));
  const has = (id: string) => measured.some((column) => column.id === id);
  if (has('devtools') && has('recording')) {
    rows.push(
      row('Clickfall, recording ÷ DevTools open', (one) => ratioText(ratioOf(one, measure, 'recording', 'devtools'))),
    );
  }
  return markdownTable([mode, ...ofMode.map(({ scenario }) => scenario)], rows);
};
