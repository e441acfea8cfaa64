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
