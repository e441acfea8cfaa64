import { groupInteractions } from '../compare/match-interactions.ts';
import { MEASURE_NAMES } from '../compare/measures.ts';
import type { InteractionGroup } from '../compare/model.ts';
import type { Analysis } from '../model/analysis.ts';
import { type Budget, type BudgetLimits, COMPONENT_MEASURES } from './budget.ts';
import { checkComponent, checkMeasure } from './check-limit.ts';
import type { BudgetCheck, InteractionCheck, LimitResult } from './check-model.ts';
import { isMatch, limitsFor } from './match-budget.ts';
import { componentsByRun } from './measured-components.ts';

const checkGroup = (group: InteractionGroup, limits: BudgetLimits): readonly LimitResult[] => {
  const measured = { group, components: componentsByRun(group) };
  const whole = MEASURE_NAMES.flatMap((name) => {
    const limit = limits[name];
    return limit === undefined ? [] : [checkMeasure(measured, name, limit)];
  });
  const parts = Object.entries(limits.components ?? {}).flatMap(([component, own]) =>
    COMPONENT_MEASURES.flatMap((name) => {
      const limit = own[name];
      return limit === undefined ? [] : [checkComponent(measured, component, name, limit)];
    }),
  );
  return [...whole, ...parts];
};

const remarksOf = (analyses: readonly Analysis[], interactions: readonly InteractionCheck[]): readonly string[] => {
  const remarks: string[] = [];
  if (analyses.some(({ info }) => info.dropped > 0 || !info.complete)) {
    remarks.push('A recording is incomplete: its counts may be too low, and what is not over its limit is unknown.');
  }
  for (const { group } of interactions) {
    const seen = new Set(group.runs.map(({ analysis }) => analysis)).size;
    if (seen < analyses.length) remarks.push(`${group.name} is in ${seen} of ${analyses.length} recordings.`);
  }
  const hasTimes = interactions.some(({ group, results }) =>
    results.some(({ unit, sample }) => unit === 'ms' && sample !== null && group.runs.length === 1),
  );
  if (hasTimes) remarks.push('Times are of one run, and vary: several runs say by how much, and their median counts.');
  return remarks;
};

/**
 * Holds recordings to a budget; several are runs of the same, and their medians count. What was not recorded, or is
 * unknown and not allowed to be, does not pass. Pure, never throws.
 */
export const checkBudget = (
  analyses: readonly Analysis[],
  budget: Budget,
  { allowUnknown = false }: { readonly allowUnknown?: boolean } = {},
): BudgetCheck => {
  const groups = groupInteractions(analyses);
  const checked = groups.map(
    (group): InteractionCheck => ({
      group,
      results: checkGroup(group, limitsFor(budget, group)),
    }),
  );
  const interactions = checked.filter(({ results }) => results.length > 0);
  const entries = (budget.interactions ?? []).map(({ match }) => match);
  const missing = entries.filter((match) => !groups.some((group) => isMatch(match, group)));
  // limits for every interaction, and there is none: that holds nothing
  if (groups.length === 0 && entries.length === 0) missing.push('any interaction');
  return {
    passed:
      missing.length === 0 &&
      interactions.every(({ results }) =>
        results.every(({ status }) => status === 'within' || (status === 'unknown' && allowUnknown)),
      ),
    recordings: analyses.length,
    allowUnknown,
    interactions,
    missing,
    unlimited: checked.filter(({ results }) => results.length === 0).map(({ group }) => group.name),
    remarks: remarksOf(analyses, interactions),
  };
};
