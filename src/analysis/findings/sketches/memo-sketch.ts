import type { ComponentType } from '../../../protocol/facts/component-types.ts';
import { codeLines, isTag, isVariable, REST } from './names.ts';

/** Wraps a component in memo, by its kind; null where it has no name to write. */
export const memoSketch = (component: string, type: ComponentType['type'], parent: string): string | null => {
  if (!isVariable(component)) return null;
  return codeLines(
    ...WRAP[type === 'class' || type === 'forward-ref' ? type : 'function'](component),
    isTag(parent)
      ? `// or, from above ${parent}: <${parent}><${component} /></${parent}>, and {children} in ${parent}`
      : null,
  );
};

const WRAP: Readonly<Record<'function' | 'class' | 'forward-ref', (component: string) => readonly string[]>> = {
  function: (component) => [`const ${component} = memo(function ${component}(${REST}) {`, `  ${REST}`, '});'],
  class: (component) => [`class ${component} extends PureComponent {`, `  ${REST}`, '}'],
  'forward-ref': (component) => [
    `const ${component} = memo(forwardRef(function ${component}(${REST}, ref) {`,
    `  ${REST}`,
    '}));',
  ],
};
