import type { BudgetCheck, LimitResult } from '../../analysis/budget/check-model.ts';
import { plural } from '../../analysis/findings/words.ts';
import { MEASURE_WORDS, valueText } from '../compare-words.ts';

/** Names of interactions and components in the check of a budget come from the page, and are escaped by whoever writes them. */

/** `renders`, `CartRow: own time` */
export const limitName = ({ name, component }: LimitResult): string => {
  const words = name === 'self' ? 'own time' : MEASURE_WORDS[name];
  return component === null ? words : `${component}: ${words}`;
};

/** `over by 12`, `within`, `unknown` */
export const statusText = ({ status, unit, over }: LimitResult): string =>
  status === 'over' ? `over by ${valueText(unit, over)}` : status;

export const faultsText = ({ unit, faults }: LimitResult): string =>
  faults.map(({ what, value }) => `${what} ${unit === 'ms' ? valueText(unit, value) : `×${value}`}`).join(', ');

export const runsText = (runs: number): string => (runs === 1 ? '1 run' : `medians of ${runs} runs`);

export const missingText = (match: string): string => `${match} is in the budget, and was not recorded`;

const results = ({ interactions }: BudgetCheck): readonly LimitResult[] => interactions.flatMap((one) => one.results);

/** Fails the check. */
export const isFault = ({ allowUnknown }: BudgetCheck, { status }: LimitResult): boolean =>
  status === 'over' || (status === 'unknown' && !allowUnknown);

/** `Over budget: 2 of 9 limits over, 1 unknown.` */
export const checkSentence = (check: BudgetCheck): string => {
  const all = results(check);
  const over = all.filter(({ status }) => status === 'over').length;
  const unknown = all.filter(({ status }) => status === 'unknown').length;
  const parts = [
    over > 0 ? `${over} of ${plural(all.length, 'limit')} over` : `${plural(all.length, 'limit')}, none over`,
    ...(unknown > 0 ? [`${unknown} unknown${check.allowUnknown ? ' (allowed)' : ''}`] : []),
    ...(check.missing.length > 0 ? [`${plural(check.missing.length, 'interaction')} not recorded`] : []),
  ];
  return `${titleOf(check)}: ${parts.join(', ')}.`;
};

/** `Not passed`: nothing is over, and something that was promised is not known. */
export const titleOf = (check: BudgetCheck): string => {
  if (check.passed) return 'Within budget';
  return results(check).some(({ status }) => status === 'over') ? 'Over budget' : 'Not passed';
};
