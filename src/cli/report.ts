import { parseArgs } from 'node:util';
import { toMarkdown } from '../report/markdown.ts';
import { Failure } from './failure.ts';
import { readAnalysis } from './read-recordings.ts';
import { reportFiles } from './report-files.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = { format: { type: 'string', default: 'md,json' }, out: { type: 'string' } } as const;

/** `clickfall report`: resolves to the exit code. Throws `Failure`. */
export const report = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) {
    throw new Failure('report needs exactly one recording; "clickfall report --help" shows an example.');
  }
  const analysis = await readAnalysis(path);
  if (values.out === undefined) {
    process.stdout.write(toMarkdown(analysis));
    return 0;
  }
  for (const written of await writeFiles(values.out, reportFiles(analysis, values.format)))
    console.error(`wrote ${written}`);
  return 0;
};
