import { parseArgs } from 'node:util';
import { compareRecordings } from '../analysis/compare/compare.ts';
import type { RecordingComparison } from '../analysis/compare/model.ts';
import { comparisonText } from '../report/compare-json.ts';
import { compareToMarkdown } from '../report/compare-markdown.ts';
import { redact } from '../report/redact.ts';
import { Failure } from './failure.ts';
import { readAnalyses } from './read-recordings.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const RENDERERS: Readonly<Record<string, (result: RecordingComparison) => string>> = {
  md: compareToMarkdown,
  json: comparisonText,
};

const rendererOf = (id: string): ((result: RecordingComparison) => string) => {
  const render = RENDERERS[id];
  if (render === undefined) {
    throw new Failure(`Unknown format "${id}"; there are: ${Object.keys(RENDERERS).join(', ')}.`);
  }
  return render;
};

/** `clickfall compare`: resolves to 1 on a regression, else 0. Throws `Failure`. */
export const compare = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [before, after, ...rest] = positionals;
  if (before === undefined || after === undefined || rest.length > 0) {
    throw new Failure('compare needs two recordings; "clickfall compare --help" shows an example.');
  }
  const ids = (values.format ?? (values.out === undefined ? 'md' : 'md,json')).split(',').map((id) => id.trim());
  const renderers = ids.map((id) => ({ id, render: rendererOf(id) }));
  if (values.out === undefined && ids.length > 1) throw new Failure('Several formats need --out.');
  if (values.json && values.out === undefined && values.format !== undefined) {
    throw new Failure('--json and --format both write to stdout: choose one, or add --out.');
  }

  const [olds, news] = await Promise.all([readAnalyses(before), readAnalyses(after)]);
  const result = compareRecordings(olds.map(redact), news.map(redact));
  if (result.comparisons.length === 0) {
    throw new Failure('The recordings have no interaction in common: nothing can be compared.');
  }
  const files = renderers.map(({ id, render }) => ({ name: `comparison.${id}`, content: render(result) }));
  const written = values.out === undefined ? [] : await writeFiles(values.out, files);
  if (values.json) process.stdout.write(comparisonText(result));
  else if (values.out === undefined) for (const { content } of files) process.stdout.write(content);
  for (const path of written) console.error(`wrote ${path}`);
  return result.comparisons.some(({ regressions }) => regressions.length > 0) ? 1 : 0;
};
