import type { BudgetCheck, LimitResult } from '../../analysis/budget/check-model.ts';
import { sampleText, valueText } from '../compare-words.ts';
import { oneLine } from '../one-line.ts';
import { checkSentence, faultsText, limitName, missingText, runsText, statusText } from './check-words.ts';

const cellsOf = (result: LimitResult): readonly string[] => [
  statusText(result),
  oneLine(limitName(result)),
  sampleText(result.unit, result.sample),
  `limit ${valueText(result.unit, result.limit)}`,
  oneLine([result.note, faultsText(result)].filter((part) => part !== '').join('; ')),
];

/** Columns as wide as their widest cell; the last one ends where it ends. */
const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};

/** The check of a budget for a terminal, a line per limit. Text of the page cannot break or colour a line. */
export const checkToText = (check: BudgetCheck): string =>
  `${[
    ...check.interactions.flatMap(({ group, results }) => [
      `${oneLine(group.name)}, ${runsText(group.runs.length)}`,
      ...aligned(results.map(cellsOf)),
      '',
    ]),
    ...check.missing.map((match) => `${oneLine(missingText(match))}.`),
    ...check.unlimited.map((name) => `${oneLine(name)} is not in the budget.`),
    ...check.remarks.map(oneLine),
    checkSentence(check),
  ].join('\n')}\n`;
