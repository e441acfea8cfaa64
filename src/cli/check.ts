import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { budgetOf } from '../analysis/budget/budget-of.ts';
import { checkBudget } from '../analysis/budget/check-budget.ts';
import type { BudgetCheck } from '../analysis/budget/check-model.ts';
import { checkText } from '../report/check/check-json.ts';
import { checkToMarkdown } from '../report/check/check-markdown.ts';
import { checkToText } from '../report/check/check-text.ts';
import { checkToJunit } from '../report/check/junit.ts';
import { jsonText } from '../report/json-text.ts';
import { redact } from '../report/redact.ts';
import { Failure } from './failure.ts';
import { readBudget } from './read-budget.ts';
import { readAllAnalyses } from './read-recordings.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = {
  budget: { type: 'string' },
  init: { type: 'boolean', default: false },
  'allow-unknown': { type: 'boolean', default: false },
  format: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Written with --out, by the name of the format. */
const FILES: Readonly<
  Record<string, { readonly name: string; readonly render: (check: BudgetCheck) => string } | undefined>
> = {
  md: { name: 'check.md', render: checkToMarkdown },
  json: { name: 'check.json', render: checkText },
  junit: { name: 'junit.xml', render: checkToJunit },
};

const fileOf = (id: string) => {
  const file = FILES[id];
  if (file === undefined) throw new Failure(`Unknown format "${id}"; there are: ${Object.keys(FILES).join(', ')}.`);
  return file;
};

/** A budget that somebody tuned is not written over. */
const init = async (recordings: readonly string[], path: string): Promise<number> => {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Failure(`${path} exists already: take it away first, or name another file.`);
  const budget = budgetOf((await readAllAnalyses(recordings)).map(redact));
  if (budget.interactions?.length === 0) throw new Failure('Nothing was recorded that could be limited.');
  const content = jsonText(budget);
  for (const written of await writeFiles(dirname(path), [{ name: basename(path), content }])) {
    console.error(`wrote ${written}`);
  }
  return 0;
};

/** `clickfall check`: resolves to 1 if the budget does not hold, else 0. Throws `Failure`. */
export const check = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { budget: path, out } = values;
  if (positionals.length === 0 || path === undefined) {
    throw new Failure('check needs a recording and --budget; "clickfall check --help" shows an example.');
  }
  if (values.init) {
    if (out !== undefined || values.format !== undefined || values.json) {
      throw new Failure('--init writes the file of --budget only: leave out --out, --format and --json.');
    }
    return init(positionals, path);
  }
  if (values.format !== undefined && out === undefined) throw new Failure('--format needs --out.');
  const files = (values.format ?? 'md,json,junit').split(',').map((id) => fileOf(id.trim()));
  const budget = await readBudget(path);
  const analyses = (await readAllAnalyses(positionals)).map(redact);
  const result = checkBudget(analyses, budget, { allowUnknown: values['allow-unknown'] });
  const written =
    out === undefined
      ? []
      : await writeFiles(
          out,
          files.map(({ name, render }) => ({ name, content: render(result) })),
        );
  process.stdout.write(values.json ? checkText(result) : checkToText(result));
  for (const file of written) console.error(`wrote ${file}`);
  return result.passed ? 0 : 1;
};
