import type { FunctionText } from '../protocol/facts/input-facts.ts';

/** Setters of state, and what handlers call beside them. `if` is no call, but looks like one. */
const HARMLESS = /^(?:set[A-Z]\w*|dispatch|preventDefault|stopPropagation|if)$/;
const CALLS = /([\w$]+)\s*(?:\?\.)?\(/g;
/** `function handle`, `handle` of a method; the parameters follow. */
const HEAD = /^\s*(?:function\b[^(]*|[\w$]+)\s*(?=\()/;

/**
 * Whether a handler can do nothing but set state, so that it waits for nothing. False wherever that is not certain: its
 * text is cut off, minified, or calls something of another name.
 */
export const onlySetsState = (text: FunctionText | null): boolean => {
  if (text === null || text.start.length < text.length || /^\s*async\b|\bawait\b/.test(text.start)) return false;
  return [...text.start.replace(HEAD, '').matchAll(CALLS)].every(([, name = '']) => HARMLESS.test(name));
};
