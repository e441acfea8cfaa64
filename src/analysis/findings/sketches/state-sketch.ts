import { capitalized, codeLines, isVariable, REST } from './names.ts';

/** Keeps the old state while the new one holds the same data. `state`: name of the state hook. */
export const sameStateSketch = (state: string): string | null =>
  isVariable(state)
    ? codeLines(
        '// isSame: compares the data that counts, an id or a version if there is one',
        `set${capitalized(state)}((old) => (isSame(old, next) ? old : next));`,
      )
    : null;

/** A selector that gives the same reference while its data is the same. `value`: what holds its result; "" if unknown. */
export const selectorSketch = (component: string, value: string): string =>
  codeLines(
    `// in ${component}: what the store holds, not a new object or array made of it`,
    `const ${isVariable(value) ? value : 'value'} = useStore((state) => state.${REST});`,
    '// or a selector that keeps its result: createSelector (Reselect), useShallow (Zustand)',
  );
