import { parseArgs } from 'node:util';
import { checkBudget } from '../analysis/budget/check-budget.ts';
import { compareRecordings } from '../analysis/compare/compare.ts';
import { pullRequestComment } from '../report/pull-request-comment.ts';
import { redact } from '../report/redact.ts';
import { Failure } from './failure.ts';
import { readBudget } from './read-budget.ts';
import { readAllAnalyses, readAnalyses } from './read-recordings.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = {
  before: { type: 'string' },
  budget: { type: 'string' },
  'allow-unknown': { type: 'boolean', default: false },
  name: { type: 'string', default: 'default' },
  out: { type: 'string' },
} as const;

/** `clickfall comment`: resolves to 0, whatever the comment says. Throws `Failure`. */
export const comment = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { before, budget, name, out } = values;
  if (positionals.length === 0 || (before === undefined && budget === undefined)) {
    throw new Failure(
      'comment needs a recording, and --before or --budget; "clickfall comment --help" shows an example.',
    );
  }
  const limits = budget === undefined ? null : await readBudget(budget);
  const olds = before === undefined ? null : (await readAnalyses(before)).map(redact);
  const news = (await readAllAnalyses(positionals)).map(redact);
  const content = pullRequestComment({
    name,
    comparison: olds === null ? null : compareRecordings(olds, news),
    check: limits === null ? null : checkBudget(news, limits, { allowUnknown: values['allow-unknown'] }),
  });
  if (out === undefined) process.stdout.write(content);
  else
    for (const written of await writeFiles(out, [{ name: 'comment.md', content }])) console.error(`wrote ${written}`);
  return 0;
};
