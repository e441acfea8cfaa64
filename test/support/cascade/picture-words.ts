import { PictureError, type PictureLine } from './picture-lines.ts';

/** Options of a line: `name value…` pairs after its first words, e.g. `status 201 by click server sql=12`. */
export interface PictureWords {
  readonly has: (name: string) => boolean;
  /** First value of an option, null if the option is not there. */
  readonly value: (name: string) => string | null;
  readonly number: (name: string) => number | null;
  readonly values: (name: string) => readonly string[];
  /** Words before the first option. */
  readonly head: readonly string[];
}

/** `options`: words that begin an option; everything up to the next one is its value. Unknown words join the values. */
export const readWords = (line: PictureLine, options: readonly string[]): PictureWords => {
  const known = new Set(options);
  const head: string[] = [];
  const found = new Map<string, string[]>();
  let values = head;
  for (const word of line.words.slice(1)) {
    if (known.has(word)) {
      values = [];
      found.set(word, values);
    } else values.push(word);
  }
  return {
    head,
    has: (name) => found.has(name),
    value: (name) => found.get(name)?.[0] ?? null,
    values: (name) => found.get(name) ?? [],
    number: (name) => {
      const value = found.get(name)?.[0];
      if (value === undefined) return null;
      const number = Number(value);
      if (Number.isNaN(number)) throw new PictureError(line, `"${name}" wants a number`);
      return number;
    },
  };
};

/** `5` → [5], `0..120` → [0, 120], `121..129..130` → [121, 129, 130], `0..` → [0, null]; null for another word. */
export const readTimes = (word: string | undefined): readonly (number | null)[] | null => {
  if (word === undefined || !/^-?\d+(\.\d+)?(\.\.(-?\d+(\.\d+)?)?)*$/.test(word)) return null;
  return word.split('..').map((part) => (part === '' ? null : Number(part)));
};

/** The times of a line: the first word of its head, or after `at`, that is one. */
export const timesOf = (line: PictureLine, words: PictureWords): readonly (number | null)[] => {
  for (const word of [...words.values('at'), ...words.head]) {
    const times = readTimes(word);
    if (times !== null) return times;
  }
  throw new PictureError(line, 'a time is missing, such as 5 or 0..120');
};

/** `src/App.tsx:31:5` → its parts; line and column from 1. */
export const readSource = (word: string): { readonly url: string; readonly line: number; readonly column: number } => {
  const [, path = word, line = '1', column = '1'] = /^(.*?):(\d+)(?::(\d+))?$/.exec(word) ?? [];
  const url = path.includes('://') ? path : `http://localhost/${path}`;
  return { url, line: Number(line), column: Number(column) };
};
