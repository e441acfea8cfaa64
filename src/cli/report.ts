import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';
import { readAnalysis } from './read-recordings.ts';
import { reportFiles } from './report-files.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  values: { type: 'boolean', default: false },
} as const;

/** `clickfall report`: resolves to the exit code. Throws `Failure`. */
export const report = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) {
    throw new Failure('report needs exactly one recording; "clickfall report --help" shows an example.');
  }
  const { out, format = out === undefined ? 'md' : 'md,json' } = values;
  if (out === undefined && format.includes(',')) throw new Failure('Several formats need --out.');
  const files = reportFiles(await readAnalysis(path), format, values.values);
  if (out === undefined) {
    for (const { content } of files) process.stdout.write(content);
  } else {
    for (const written of await writeFiles(out, files)) console.error(`wrote ${written}`);
  }
  return 0;
};
