import { parseArgs } from 'node:util';
import { type BuildMode, COLUMNS, type Column, QUICK_COLUMNS } from './columns.ts';
import { QUICK_SCENARIOS, SCENARIOS, type ScenarioId } from './scenario.ts';

/** What `npm run bench:agent` was asked for. */
export interface AgentBenchArgs {
  readonly columns: readonly Column[];
  readonly scenarios: readonly ScenarioId[];
  readonly modes: readonly BuildMode[];
  readonly rounds: number;
  /** Script in place of the built agent. */
  readonly agent: string | null;
  /** Everything was measured: the document may be written. */
  readonly isWhole: boolean;
  readonly goals: boolean;
  /** Scenarios whose hot functions are printed. */
  readonly profile: readonly ScenarioId[];
}

const ROUNDS = 5;
const QUICK_ROUNDS = 3;
const MODES: readonly BuildMode[] = ['development', 'production'];

/** Those of `all` that a comma-separated list names. Throws a sentence for a name that is none. */
const chosen = <T>(text: string | undefined, all: readonly T[], nameOf: (one: T) => string): readonly T[] => {
  if (text === undefined) return all;
  const names = text.split(',').filter(Boolean);
  const unknown = names.find((name) => !all.some((one) => nameOf(one) === name));
  if (unknown !== undefined) throw new Error(`There is no "${unknown}"; there are: ${all.map(nameOf).join(', ')}.`);
  return all.filter((one) => names.includes(nameOf(one)));
};

/** Throws a sentence for what it does not know. The first column, what the others are measured against, is always there. */
export const readArgs = (args: readonly string[]): AgentBenchArgs => {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      columns: { type: 'string' },
      scenarios: { type: 'string' },
      builds: { type: 'string' },
      rounds: { type: 'string' },
      agent: { type: 'string' },
      quick: { type: 'boolean', default: false },
      goals: { type: 'boolean' },
      write: { type: 'boolean', default: true },
      profile: { type: 'string', default: '' },
    },
  });
  const scenarios = SCENARIOS.map(({ id }) => id);
  const [reference] = COLUMNS;
  const columns = chosen(values.columns ?? (values.quick ? QUICK_COLUMNS : undefined), COLUMNS, ({ id }) => id);
  const goals = values.goals ?? !values.quick;
  const rounds = Number(values.rounds ?? (values.quick ? QUICK_ROUNDS : ROUNDS));
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds is a number from 1 on, not "${values.rounds}".`);
  const isPart = values.quick || [values.columns, values.scenarios, values.builds, values.agent].some(Boolean);
  return {
    columns: reference === undefined || columns.includes(reference) ? columns : [reference, ...columns],
    scenarios: chosen(values.scenarios ?? (values.quick ? QUICK_SCENARIOS : undefined), scenarios, (id) => id),
    modes: chosen(values.builds, MODES, (mode) => mode),
    rounds,
    agent: values.agent ?? null,
    isWhole: values.write && goals && !isPart,
    goals,
    profile: values.profile === '' ? [] : chosen(values.profile, scenarios, (id) => id),
  };
};
