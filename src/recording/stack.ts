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

/** A page may write its own stacks: one that the parser breaks on has no frames. */
const readLines = (stack: string): ReturnType<typeof parseV8OrIeString> => {
  try {
    return parseV8OrIeString(stack);
  } catch {
    return [];
  }
};

const isPosition = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;

/** Parses a V8 stack, innermost frame first. Frames without a position (native, `Promise.all`) are left out. Never throws. */
export const parseFrames = (stack: string): readonly RawFrame[] => {
  if (stack === '') return [];
  const frames: RawFrame[] = [];
  for (const frame of readLines(stack)) {
    const { file, line = 0, col: column = 0 } = frame;
    if (file === undefined || !isPosition(line) || !isPosition(column)) continue;
    const name = (frame.function ?? '').replace(/^(?:async |new )+/, '').replace(/ \[as .+\]$/, '');
    frames.push({ function: name === '<anonymous>' ? '' : name, url: file, line, column });
  }
  return frames;
};
