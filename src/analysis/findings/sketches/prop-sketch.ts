import { codeLines, isTag, isVariable, REST } from './names.ts';

export interface UnstableProp {
  readonly receiver: string;
  readonly prop: string;
  /** Component that makes the value; "" if unknown. */
  readonly creator: string;
  /** The receiver is not memoized yet: a prop that stays the same is not enough. */
  readonly wantsMemo: boolean;
}

const canWrite = ({ receiver, prop }: UnstableProp): boolean => isTag(receiver) && isVariable(prop);
const nameOf = ({ prop }: UnstableProp): string => (prop === 'children' ? 'content' : prop);
const inside = ({ creator }: UnstableProp): string => (creator === '' ? 'where it is made' : `in ${creator}`);
const passed = (unstable: UnstableProp): string =>
  unstable.prop === 'children'
    ? `<${unstable.receiver}>{${nameOf(unstable)}}</${unstable.receiver}>`
    : `<${unstable.receiver} ${unstable.prop}={${nameOf(unstable)}} />`;

const thenMemo = ({ receiver, wantsMemo }: UnstableProp): string | null =>
  wantsMemo && isVariable(receiver)
    ? `// then: const ${receiver} = memo(function ${receiver}(${REST}) { ${REST} });`
    : null;

/** Keeps the reference of data. */
export const dataSketch = (unstable: UnstableProp): string | null =>
  canWrite(unstable)
    ? codeLines(
        `// outside of ${unstable.creator || 'the component'}, if it depends on nothing in it:`,
        `const ${nameOf(unstable)} = ${REST};`,
        `// else ${inside(unstable)}:`,
        `const ${nameOf(unstable)} = useMemo(() => ${REST}, [${REST} /* everything that it is made from */]);`,
        passed(unstable),
        thenMemo(unstable),
      )
    : null;

/**
 * Keeps a function. What it captures was not recorded, and a callback that misses one of its dependencies goes on with
 * old values: the list is left to be filled, and a way without a list stands beside it.
 */
export const functionSketch = (unstable: UnstableProp): string | null =>
  canWrite(unstable)
    ? codeLines(
        `// ${inside(unstable)}. What it captures was not recorded: list all of it (react-hooks/exhaustive-deps does),`,
        '// or it goes on with old values.',
        `const ${nameOf(unstable)} = useCallback((${REST}) => {`,
        `  ${REST}`,
        `}, [${REST} /* everything that it captures */]);`,
        passed(unstable),
        `// If it captures what differs per ${unstable.receiver}: take that as an argument, and let ${unstable.receiver} pass it.`,
        thenMemo(unstable),
      )
    : null;

/** The value has a hook around it already, and one of its dependencies is new each time. `dependency` counts from 0. */
export const dependencySketch = (unstable: UnstableProp, dependency: number): string | null =>
  canWrite(unstable)
    ? codeLines(
        `// ${inside(unstable)}: dependency ${dependency + 1} of ${nameOf(unstable)} is a new reference each time, with the same data.`,
        '// Keep it, and the rest stays as it is:',
        `const dependency = useMemo(() => ${REST}, [${REST} /* everything that it is made from */]);`,
        thenMemo(unstable),
      )
    : null;

/** Makes an element once. */
export const elementSketch = (unstable: UnstableProp): string | null =>
  canWrite(unstable)
    ? codeLines(
        `// outside of ${unstable.creator || 'the component'}, if it depends on nothing in it:`,
        `const ${nameOf(unstable)} = <${REST} />;`,
        `// else take it from above ${unstable.creator || 'it'}, as a prop or as children:`,
        passed(unstable),
        thenMemo(unstable),
      )
    : null;
