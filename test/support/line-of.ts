import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Line (from 1) of the only place in `test/pages/<file>` that holds `text`. */
export const lineOf = (file: string, text: string): number => {
  const lines = readFileSync(join(import.meta.dirname, '../pages', file), 'utf8').split('\n');
  const found = lines.flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  if (found.length !== 1) throw new Error(`"${text}" stands ${found.length} times in ${file}`);
  return found[0] ?? 0;
};
