import { oneLine } from '../one-line.ts';

/** Longer labels make a diagram unreadable; their beginning says what they are. */
const MAX_LABEL = 90;

/**
 * Text of the page as a label within double quotes. All that could mean something to Mermaid, HTML or its Markdown becomes
 * `#NN;`, which Mermaid shows as the character it was: `"` ends a label, `%%{` begins a directive, `1.` a list.
 *
 *     Row "a" <b>   →   Row #34;a#34; #60;b#62;
 */
export const labelText = (text: string): string => {
  const line = oneLine(text).trim();
  const letters = Array.from(line);
  const short = letters.length > MAX_LABEL ? [...letters.slice(0, MAX_LABEL - 1), '…'] : letters;
  return short.join('').replace(UNSAFE, (sign) => `#${sign.codePointAt(0)};`);
};

/** Dots and hyphens are harmless within a word; after a number that begins a line they make it a list. */
const UNSAFE = /(?<![\p{L}\p{N}])[.-]|[.-](?![\p{L}\p{N}])|[^\p{L}\p{N} /:=?,()·×→›….-]/gu;
