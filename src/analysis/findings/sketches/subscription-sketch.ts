import { codeLines, isTag, isVariable, REST } from './names.ts';

/** A context of its own for what a consumer uses. `consumer`: "" where there are several. */
export const contextPartSketch = (context: string, consumer: string): string | null => {
  if (!isTag(context)) return null;
  const part = `${context.replace(/\./g, '').replace(/Context$/, '')}PartContext`;
  return codeLines(
    `// the part that ${consumer || 'they'} need, apart from what changes more often; call it by what it holds`,
    `const ${part} = createContext(${REST});`,
    `// in ${consumer || 'each of them'}, instead of useContext(${context}):`,
    `const part = useContext(${part});`,
  );
};

/** The smallest value out of a store, by a selector or a snapshot. */
export const storePartSketch = (value: string, consumer: string): string | null =>
  codeLines(
    consumer === '' ? null : `// in ${consumer}`,
    `const ${isVariable(value) ? value : 'part'} = useStore((state) => state.${REST}); // or getSnapshot: the part that it shows`,
  );
