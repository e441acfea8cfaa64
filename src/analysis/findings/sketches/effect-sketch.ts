import { codeLines, REST, stateOfSetter } from './names.ts';

export interface EffectUpdate {
  /** `setTotal`, as written at its call site. */
  readonly setter: string;
  /** Component whose effect calls it. */
  readonly effectOf: string;
  /** Component whose state it sets. */
  readonly stateOf: string;
}

/** Takes the effect out: computed while rendering, in the component whose state it was. null without a name to write. */
export const derivedStateSketch = ({ setter, effectOf, stateOf }: EffectUpdate): string | null => {
  const state = stateOfSetter(setter);
  if (state === null) return null;
  const place =
    stateOf !== '' && stateOf !== effectOf
      ? `${stateOf}, out of what ${effectOf || 'the effect'} makes it from`
      : stateOf || effectOf;
  return codeLines(
    `// in ${place || 'its component'}: no state and no effect, if it can be computed from props and state`,
    `const ${state} = ${REST};`,
    `// if that is expensive: useMemo(() => ${REST}, [${REST} /* everything that it is computed from */])`,
    `// else call ${setter}(${REST}) where the change begins: in the handler, or with the answer`,
  );
};

/** Keeps a layout effect that measures the page, and sets only what differs. */
export const measuredStateSketch = ({ setter, effectOf }: EffectUpdate): string | null =>
  stateOfSetter(setter) === null
    ? null
    : codeLines(
        `// in ${effectOf || 'its component'}, if it has to measure the page: only when the measure differs`,
        `${setter}((old) => (old === measured ? old : measured));`,
      );
