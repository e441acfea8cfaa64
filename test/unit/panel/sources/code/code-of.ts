import { createCode } from '../../../../../src/panel/sources/code/script-code.ts';
import type { MappedScript } from '../../../../../src/panel/sources/source-maps.ts';
import type { FunctionText } from '../../../../../src/protocol/facts/input-facts.ts';

/** A loaded script without a source map. */
const scriptOf = (url: string, text: string): MappedScript => ({
  url,
  text,
  original: () => null,
  nameAt: () => '',
  positionOf: (offset) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  },
});

export const ORIGIN = 'http://localhost';

/** Scripts by path, `/a.js`. */
export const codeOf = (texts: Readonly<Record<string, string>>) =>
  createCode(Object.entries(texts).map(([path, text]) => scriptOf(`${ORIGIN}${path}`, text)));

/** Text of `function <name>(…) { … }` or of the function that is assigned to it, up to the line `}` that ends it. */
export const textOf = (source: string, name: string): FunctionText => {
  const start = source.indexOf(`function ${name}(`);
  const end = source.indexOf('\n}', start) + 2;
  if (start < 0 || end < 2) throw new Error(`no function ${name}`);
  const text = source.slice(start, end);
  return { start: text.slice(0, 400), length: text.length };
};
