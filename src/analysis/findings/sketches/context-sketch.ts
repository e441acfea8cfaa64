import { codeLines, isTag, REST } from './names.ts';

/**
 * Memoizes the value of a provider.
 *
 * @param react version of the page's React: from 19 on a context is its own provider.
 */
export const contextSketch = (context: string, owner: string, react: string): string | null => {
  if (!isTag(context)) return null;
  const provider = Number.parseInt(react, 10) >= 19 ? context : `${context}.Provider`;
  return codeLines(
    `// ${owner === '' ? 'where the value is made' : `in ${owner}`}; functions in it need useCallback, each with everything that it captures`,
    `const value = useMemo(() => (${REST}), [${REST} /* everything that it is made from */]);`,
    `<${provider} value={value}>${REST}</${provider}>`,
  );
};
