import type { InteractionGroup } from '../compare/model.ts';
import type { Budget, BudgetLimits } from './budget.ts';

/** Names by which a budget may call an interaction: `click "Add to cart"` (of any run), `click #add`. */
const namesOf = (group: InteractionGroup): readonly string[] => [
  group.name,
  ...group.runs.flatMap(({ interaction: { type, target } }) => [
    ...(target.text === '' ? [] : [`${type} "${target.text}"`]),
    ...(target.selector === '' ? [] : [`${type} ${target.selector}`]),
  ]),
];

/** `*` stands for any text. */
const patternOf = (match: string): RegExp =>
  new RegExp(
    `^${match
      .split('*')
      .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );

export const isMatch = (match: string, group: InteractionGroup): boolean => {
  const pattern = patternOf(match);
  return namesOf(group).some((name) => name === match || pattern.test(name));
};

/** Limits of one interaction: those of the first entry that matches it, and of `default` what that entry does not name. */
export const limitsFor = (budget: Budget, group: InteractionGroup): BudgetLimits => {
  const all: BudgetLimits = budget.default ?? {};
  const { match: _, ...own } = budget.interactions?.find(({ match }) => isMatch(match, group)) ?? { match: '' };
  const components = { ...all.components };
  for (const [name, limits] of Object.entries(own.components ?? {})) {
    components[name] = { ...components[name], ...limits };
  }
  return { ...all, ...own, components };
};
