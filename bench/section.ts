import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';

/** Processor, cores, and how busy it is just now. */
export const describeMachine = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`;

export const today = (): string => new Date().toISOString().slice(0, 10);

/** As Markdown; the first column holds words, the others figures. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Writes what stands between `<!-- name -->` and `<!-- /name -->`. Throws if the document lacks them. */
export const writeSection = async (path: string, name: string, content: string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  const begin = `<!-- ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(`<!-- /${name} -->`);
  if (from < 0 || to < from) throw new Error(`${path} has no section ${name}`);
  await writeFile(path, `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`);
};
