import * as v from 'valibot';
import { isRecord } from '../../protocol/decode-checks.ts';
import { BUDGET_VERSION, type Budget, type BudgetLimits, budgetFile } from './budget.ts';

type Issue = v.InferIssue<typeof budgetFile>;

/** `interactions[0].components.CartRow.renders` */
const placeOf = (issue: Issue): string =>
  (issue.path ?? []).reduce((place, { key }) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');

const WANTED: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  min_value: '0 or more',
  string: 'a text',
  non_empty: 'a text that is not empty',
  array: 'a list',
  record: 'an object',
  strict_object: 'an object',
};

const sentenceOf = (issue: Issue): string => {
  const place = placeOf(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${place} is unknown; "clickfall check --help" lists what a budget can limit.`;
  }
  if (issue.received === 'undefined') return `${place} is missing.`;
  return `${place} must be ${WANTED[issue.type] ?? issue.expected}, not ${issue.received}.`;
};

const limitsOf = ({ $comment: _comment, components = {}, ...measures }: BudgetLimits): number =>
  Object.keys(measures).length + Object.values(components).reduce((sum, own) => sum + Object.keys(own).length, 0);

/** Place of components that are a list; null: none are. To valibot a list is an object too. */
const listedComponents = ({ default: all, interactions }: Readonly<Record<string, unknown>>): string | null => {
  const isListed = (limits: unknown): boolean => isRecord(limits) && Array.isArray(limits.components);
  const entry = Array.isArray(interactions) ? interactions.findIndex(isListed) : -1;
  return isListed(all) ? 'default.components' : entry >= 0 ? `interactions[${entry}].components` : null;
};

/** Checks what a budget file holds. `error`: one sentence that names the place. */
export const decodeBudget = (value: unknown): { readonly budget: Budget } | { readonly error: string } => {
  if (!isRecord(value) || value.format !== 'clickfall-budget') {
    return { error: 'This is no budget: "format" is not "clickfall-budget".' };
  }
  if (typeof value.version === 'number' && value.version > BUDGET_VERSION) {
    return { error: `This budget is of version ${value.version}; this Clickfall reads version ${BUDGET_VERSION}.` };
  }
  const parsed = v.safeParse(budgetFile, value);
  if (!parsed.success) return { error: sentenceOf(parsed.issues[0]) };
  const listed = listedComponents(value);
  if (listed !== null) return { error: `${listed} must be an object, not Array.` };
  const { default: all = {}, interactions = [] } = parsed.output;
  const empty = interactions.findIndex(({ match: _, ...limits }) => limitsOf(limits) + limitsOf(all) === 0);
  if (empty >= 0) return { error: `interactions[${empty}] limits nothing.` };
  if (interactions.length === 0 && limitsOf(all) === 0) return { error: 'This budget limits nothing.' };
  return { budget: parsed.output };
};
