import type { BudgetCheck, LimitResult } from '../../analysis/budget/check-model.ts';
import { sampleText, valueText } from '../compare-words.ts';
import { escapeText } from '../markdown/escape.ts';
import { list, table } from '../markdown/table.ts';
import { checkSentence, faultsText, limitName, missingText, runsText, statusText, titleOf } from './check-words.ts';

const cellsOf = (result: LimitResult): readonly string[] => [
  escapeText(limitName(result)),
  sampleText(result.unit, result.sample),
  valueText(result.unit, result.limit),
  result.status === 'within' ? 'within' : `**${statusText(result)}**`,
  escapeText([result.note, faultsText(result)].filter((part) => part !== '').join('; ')),
];

/** The check of a budget for people. Text of the page is escaped. */
export const checkToMarkdown = (check: BudgetCheck): string =>
  `${[
    `# ${titleOf(check)}`,
    checkSentence(check),
    list(check.missing.map((match) => escapeText(`${missingText(match)}.`))),
    ...check.interactions.map(
      ({ group, results }) =>
        `## ${escapeText(group.name)}\n\nMeasured: ${runsText(group.runs.length)}.\n\n${table(
          ['number', 'measured', 'limit', '', 'where'],
          results.map(cellsOf),
        )}`,
    ),
    list([...check.unlimited.map((name) => `${name} is not in the budget.`), ...check.remarks].map(escapeText)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
