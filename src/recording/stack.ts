import { parseV8OrIeString } from 'error-stack-parser-es/lite';

/** One frame of a raw stack, as the engine printed it. */
export interface RawFrame {
  /** Without `async `, `new ` and `[as alias]`; "" for anonymous functions. */
  readonly function: string;
  readonly url: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

const V8_FRAME = /^\s*at /m;

/** A page may write its own stacks: one that the parser breaks on has no frames. */
const readV8 = (stack: string): readonly RawFrame[] => {
  try {
    return parseV8OrIeString(stack).map(({ function: name = '', file = '', line = 0, col = 0 }) => ({
      function: name.replace(/^(?:async |new )+/, '').replace(/ \[as .+\]$/, ''),
      url: file,
      line,
      column: col,
    }));
  } catch {
    return [];
  }
};

/** `async*load/<`: asynchronously, an anonymous function in `load`. `main</App.prototype.add`: `App.prototype.add`. */
const geckoName = (text: string): string => {
  const name = text.slice(Math.max(text.lastIndexOf('*'), text.lastIndexOf('/')) + 1);
  return name.endsWith('<') ? '' : name;
};

/**
 * `add@http://a/app.js:3:4`, `async*add@…`, `@…` for anonymous functions. Not by the parser's own reader of this format: a line of
 * 4 000 quotes keeps its regular expression busy for minutes, and a page may write such a line.
 */
const readGecko = (stack: string): readonly RawFrame[] =>
  stack.split('\n').flatMap((text) => {
    const at = text.indexOf('@');
    const [, url = '', line, column] = /^(.+):(\d+):(\d+)$/.exec(text.slice(at + 1)) ?? [];
    // positions in evaluated code (`app.js line 5 > eval`) lie in no script that could be read
    if (at < 0 || / > (?:eval|Function)$/.test(url)) return [];
    return [{ function: geckoName(text.slice(0, at)), url, line: Number(line), column: Number(column) }];
  });

const isPosition = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;

/**
 * Parses a stack of V8 or of SpiderMonkey (JavaScriptCore writes the same), innermost frame first. Frames without a position
 * (native, `Promise.all`) are left out. Never throws.
 */
export const parseFrames = (stack: string): readonly RawFrame[] =>
  (V8_FRAME.test(stack) ? readV8(stack) : readGecko(stack))
    .filter(({ url, line, column }) => url !== '' && isPosition(line) && isPosition(column))
    .map((frame) => (frame.function === '<anonymous>' ? { ...frame, function: '' } : frame));
