import type { BudgetCheck, InteractionCheck, LimitResult } from '../../analysis/budget/check-model.ts';
import { jsonText } from '../json-text.ts';
import { rounded } from '../json-values.ts';

export const CHECK_VERSION = 1;

/** The check of a budget for programs; docs/ci.md describes its fields. Unknown is null. */
export interface CheckJson extends Omit<BudgetCheck, 'interactions'> {
  readonly format: 'clickfall-check';
  readonly version: typeof CHECK_VERSION;
  readonly interactions: readonly {
    readonly name: string;
    /** Interaction ids, one per run. */
    readonly runs: readonly string[];
    readonly results: readonly LimitResult[];
  }[];
}

const interactionJson = ({ group, results }: InteractionCheck): CheckJson['interactions'][number] => ({
  name: group.name,
  runs: group.runs.map(({ interaction }) => interaction.id),
  results,
});

export const toCheckJson = (check: BudgetCheck): CheckJson => ({
  format: 'clickfall-check',
  version: CHECK_VERSION,
  ...check,
  interactions: check.interactions.map(interactionJson),
});

export const checkText = (check: BudgetCheck): string => jsonText(toCheckJson(check), rounded);
