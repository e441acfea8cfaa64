import { oneLine } from '../one-line.ts';

/**
 * Text of the page, safe within a Markdown line: it stays text, whatever it holds.
 *
 *     <img onerror=…>   →   &lt;img onerror=…&gt;         a|b   →   a\|b         *x*   →   \*x\*
 */
export const escapeText = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*[\]|~]/g, '\\$&')
    // Within a word an underscore is only an underscore.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // GitHub writes to whom it names: "@all" of a page must call nobody.
    .replace(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '@\u200b');

/** At the start of a line some signs begin a heading or a list; for Markdown that is escaped already. */
export const escapeStart = (markdown: string): string =>
  markdown
    .trimStart()
    .replace(/^(\d+)(?=[.)](\s|$))/, '$1\\')
    .replace(/^(?=[#+=-])/, '\\');

/**
 * As code within a line, also in tables; the fence is longer than any run of backticks inside. A bar would end a table's cell
 * where a backslash stands before it, and inside of code nothing escapes that: with a bar it is plain text.
 */
export const inlineCode = (text: string): string => {
  const line = oneLine(text);
  if (line.includes('|') || line.trim() === '') return escapeText(line);
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
};

/** Lines as a block of code that no line of it can end. */
export const codeBlock = (lines: readonly string[], language = 'text'): string => {
  const safe = lines.map(oneLine);
  const fence = '`'.repeat(Math.max(3, longestRun(safe.join('\n')) + 1));
  return [`${fence}${language}`, ...safe, fence].join('\n');
};

const longestRun = (text: string): number =>
  Math.max(0, ...Array.from(text.matchAll(/`+/g), (match) => match[0].length));
