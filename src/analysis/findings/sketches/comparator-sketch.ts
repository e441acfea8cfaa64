import { codeLines, isVariable, REST } from './names.ts';

/** memo without a comparator of its own: React compares each prop by Object.is. */
export const comparatorSketch = (component: string): string | null =>
  isVariable(component)
    ? codeLines(
        '// no second argument: React compares each prop by Object.is',
        `const ${component} = memo(function ${component}(${REST}) {`,
        `  ${REST}`,
        '});',
      )
    : null;
