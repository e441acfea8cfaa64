/** The little of Markdown that our own report uses. Everything else stays text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'code'; readonly text: string }
  /** Opened by its summary. */
  | { readonly kind: 'folded'; readonly summary: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const SUMMARY = /^<summary>(.*)<\/summary>$/;
const ITEM = /^\s*(?:[-*]|(\d+)\.)\s+/;

/** Splits a report into blocks, in order. */
export const markdownBlocks = (text: string): readonly Block[] => blocksOf(text.split('\n'));

const blocksOf = (lines: readonly string[]): readonly Block[] => {
  const blocks: Block[] = [];
  let at = 0;
  const takeWhile = (test: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && test(lines[at] ?? '')) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    const fence = /^(`{3,})/.exec(line)?.[1];
    if (line.trim() === '') at++;
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      at++;
    } else if (fence) {
      at++;
      blocks.push({ kind: 'code', text: takeWhile((next) => !next.startsWith(fence)).join('\n') });
      at++;
    } else if (line === '<details>') {
      at++;
      const folded = takeWhile((next) => next !== '</details>');
      blocks.push({
        kind: 'folded',
        summary: SUMMARY.exec(folded[0] ?? '')?.[1] ?? '',
        blocks: blocksOf(folded.slice(1)),
      });
      at++;
    } else if (line.startsWith('|')) {
      const [head, , ...rows] = takeWhile((next) => next.startsWith('|')).map(cells);
      blocks.push({ kind: 'table', head: head ?? [], rows });
    } else if (ITEM.test(line)) {
      const items = takeWhile((next) => ITEM.test(next)).map((item) => item.replace(ITEM, ''));
      blocks.push({ kind: 'list', items, ordered: ITEM.exec(line)?.[1] !== undefined });
    } else {
      blocks.push({ kind: 'paragraph', text: joinLines(takeWhile(isText)) || (lines[at++] ?? '') });
    }
  }
  return blocks;
};

/** Two spaces at its end break a line, as Markdown says. */
const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => (line.endsWith('  ') ? `${line.trimEnd()}\n` : `${line} `))
    .join('')
    .trimEnd();

const isText = (line: string): boolean =>
  line.trim() !== '' && !line.startsWith('|') && !line.startsWith('```') && !/^#{1,4}\s/.test(line) && !ITEM.test(line);

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

export interface Inline {
  readonly kind: 'text' | 'code' | 'strong' | 'emphasis';
  readonly text: string;
}

const INLINE = /(`+)(.+?)\1|\*\*(.+?)\*\*|(?<![\w*])[*_](?!\s)([^*_]+?)[*_](?![\w*])/g;

/** Code, strong and emphasized parts of a line; backslash escapes and entities undone in text. */
export const inlineParts = (line: string): readonly Inline[] => {
  const parts: Inline[] = [];
  let from = 0;
  const addText = (text: string) => {
    if (text !== '') parts.push({ kind: 'text', text: unescapeText(text) });
  };
  for (const match of line.matchAll(INLINE)) {
    if (line[match.index - 1] === '\\') continue;
    addText(line.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[2] !== undefined) parts.push({ kind: 'code', text: match[2].trim() });
    else if (match[3] !== undefined) parts.push({ kind: 'strong', text: unescapeText(match[3].replaceAll('`', '')) });
    else parts.push({ kind: 'emphasis', text: unescapeText(match[4] ?? '') });
  }
  addText(line.slice(from));
  return parts;
};

const unescapeText = (text: string): string =>
  text
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
