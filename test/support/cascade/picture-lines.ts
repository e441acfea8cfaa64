/** One line of a picture, split into words; indented lines are its children. */
export interface PictureLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly words: readonly string[];
  readonly children: readonly PictureLine[];
}

interface OpenLine extends PictureLine {
  readonly indent: number;
  readonly children: OpenLine[];
}

/** Says where a picture is wrong: thrown at the author of a test. */
export class PictureError extends Error {
  constructor(line: PictureLine, message: string) {
    super(`Line ${line.number} of the picture: ${message}\n    ${line.text.trim()}`);
  }
}

/** Quoted parts keep their spaces and lose their quotes: `"Add to cart"` and `sql=12:"3 queries"` are one word each. */
const splitWords = (text: string): readonly string[] =>
  [...text.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));

/** Splits a picture into nested lines. Empty lines and those beginning with `//` are left out. */
export const readPictureLines = (picture: string): readonly PictureLine[] => {
  const top: OpenLine[] = [];
  const open: OpenLine[] = [];
  picture.split('\n').forEach((text, index) => {
    const content = text.trim();
    if (content === '' || content.startsWith('//')) return;
    const indent = text.length - text.trimStart().length;
    const line: OpenLine = { text, number: index + 1, words: splitWords(content), children: [], indent };
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    (open.at(-1)?.children ?? top).push(line);
    open.push(line);
  });
  return top;
};
