import { codeLines, isVariable, REST } from './names.ts';

/** All updates of a handler in one flush. `setters`: as written at their call sites. */
export const flushSketch = (handler: string, setters: readonly string[]): string | null => {
  const named = setters.filter(isVariable);
  if (named.length === 0) return null;
  return codeLines(
    isVariable(handler) ? `// in ${handler}` : null,
    'flushSync(() => {',
    ...named.map((setter) => `  ${setter}(${REST});`),
    '});',
    '// or without flushSync, where nothing reads the page right after it',
  );
};
