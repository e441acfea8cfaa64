import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { analyze } from '../analysis/analyze.ts';
import { parseRecording } from '../recording/file.ts';
import { toMarkdown } from '../report/markdown.ts';
import { Failure, firstLine } from './failure.ts';
import { reportFiles } from './report-files.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = { format: { type: 'string', default: 'md,json' }, out: { type: 'string' } } as const;

const read = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${firstLine(error)}`);
  }
};

/** `clickfall report`: resolves to the exit code. Throws `Failure`. */
export const report = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) {
    throw new Failure('report needs exactly one recording; "clickfall report --help" shows an example.');
  }
  const parsed = parseRecording(await read(path));
  if ('error' in parsed) throw new Failure(`${path}: ${parsed.error}`);
  const analysis = analyze(parsed.recording);
  if (values.out === undefined) {
    process.stdout.write(toMarkdown(analysis));
    return 0;
  }
  for (const written of await writeFiles(values.out, reportFiles(analysis, values.format)))
    console.error(`wrote ${written}`);
  return 0;
};
