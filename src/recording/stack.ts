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

/** Parses a V8 stack, innermost frame first. Frames without a position (native, `Promise.all`) are left out. Never throws. */
export const parseFrames = (stack: string): readonly RawFrame[] => {
  if (stack === '') return [];
  const frames: RawFrame[] = [];
  for (const frame of parseV8OrIeString(stack)) {
    if (frame.file === undefined || frame.line === undefined || frame.col === undefined) continue;
    const name = (frame.function ?? '').replace(/^(?:async |new )+/, '').replace(/ \[as .+\]$/, '');
    frames.push({ function: name === '<anonymous>' ? '' : name, url: frame.file, line: frame.line, column: frame.col });
  }
  return frames;
};
