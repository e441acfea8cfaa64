import { codeLines, isTag, REST } from './names.ts';

/**
 * Compiled components take no memo, useMemo or useCallback by hand: the compiler keeps elements and values by itself,
 * wherever it compiles what makes them.
 *
 * @param maker component that makes the element or value; not compiled.
 */
export const compiledSketch = (component: string, maker: string): string | null =>
  isTag(component) && isTag(maker)
    ? codeLines(
        `// The React Compiler keeps <${component} /> once it compiles ${maker} as well: nothing to wrap by hand.`,
        `function ${maker}(${REST}) {`,
        "  // no 'use no memo' here, and nothing that eslint-plugin-react-hooks reports",
        `  ${REST}`,
        `  return <${component} ${REST} />;`,
        '}',
      )
    : null;
