import { wellFormed } from '../one-line.ts';
import type { OtlpAttribute, OtlpValue } from './otlp-types.ts';

/** null and undefined: not known, and left out. */
export type AttributeInput = string | number | boolean | readonly string[] | null | undefined;

/** Text is made valid Unicode: receivers refuse a whole request for one lone surrogate. */
const toValue = (input: string | number | boolean | readonly string[]): OtlpValue => {
  if (typeof input === 'string') return { stringValue: wellFormed(input) };
  if (typeof input === 'boolean') return { boolValue: input };
  if (typeof input === 'number') return Number.isSafeInteger(input) ? { intValue: input } : { doubleValue: input };
  return { arrayValue: { values: input.map((text) => ({ stringValue: wellFormed(text) })) } };
};

export const attributes = (inputs: Readonly<Record<string, AttributeInput>>): readonly OtlpAttribute[] =>
  Object.entries(inputs).flatMap(([key, input]) =>
    input === null || input === undefined || input === '' || (typeof input === 'number' && !Number.isFinite(input))
      ? []
      : [{ key, value: toValue(input) }],
  );
