import { codeLines, isTag, isVariable, REST } from './names.ts';

/** A key that belongs to the data. */
export const keySketch = (component: string): string | null =>
  isTag(component)
    ? codeLines('// the same key for the same record, wherever it stands', `<${component} key={record.id} ${REST} />`)
    : null;

/** A component of its own, outside of the one that made it. */
export const hoistSketch = (component: string, maker: string): string | null =>
  isVariable(component) && isTag(component)
    ? codeLines(
        `// outside of ${maker || 'the component that makes it'}; what it took from there becomes props`,
        `function ${component}(${REST}) {`,
        `  ${REST}`,
        '}',
      )
    : null;
