import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';
import { readAnalysis } from './read-recordings.ts';
import { reportFiles } from './report-files.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  values: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `clickfall report`: resolves to the exit code. Throws `Failure`. */
export const report = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) {
    throw new Failure('report needs exactly one recording; "clickfall report --help" shows an example.');
  }
  const { out, json } = values;
  if (json && out === undefined && values.format !== undefined) {
    throw new Failure('--json and --format both write to stdout: choose one, or add --out.');
  }
  const { format = out !== undefined ? 'md,json' : json ? 'json' : 'md' } = values;
  if (out === undefined && format.includes(',')) throw new Failure('Several formats need --out.');
  const analysis = await readAnalysis(path);
  const files = reportFiles(analysis, format, values.values);
  const printed = out === undefined ? files : json ? reportFiles(analysis, 'json', values.values) : [];
  const written = out === undefined ? [] : await writeFiles(out, files);
  for (const { content } of printed) process.stdout.write(content);
  for (const name of written) console.error(`wrote ${name}`);
  return 0;
};
