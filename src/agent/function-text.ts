import { Limit } from '../protocol/decode-checks.ts';
import type { FunctionText } from '../protocol/facts/input-facts.ts';
import { isCallable, type Natives } from './natives.ts';

/** Start of a function's own source by the native `toString`, which runs no code of the page. null for natives. */
export const createFunctionText =
  ({ functionSource }: Pick<Natives, 'functionSource'>) =>
  (fn: unknown): FunctionText | null => {
    if (!isCallable(fn)) return null;
    const source = functionSource(fn);
    // bound functions and proxies show native code too: nothing that the panel could look up
    if (/\{\s*\[native code\]\s*\}\s*$/.test(source.slice(-40))) return null;
    return { start: source.slice(0, Limit.text), length: source.length };
  };
