import type { Reason } from '../../src/analysis/model/render.ts';

/** A cause in words: `state #2 n` is kind `state`, index 2, name `n`. */
export interface CauseWords {
  readonly kind: string;
  readonly index: number | null;
  readonly name: string;
}

export const readCause = (words: string): CauseWords => {
  const [kind = '', ...rest] = words.split(' ');
  const index = /^#(\d+)$/.exec(rest[0] ?? '')?.[1];
  return {
    kind,
    index: index === undefined ? null : Number(index),
    name: rest.slice(index === undefined ? 0 : 1).join(' '),
  };
};

/** A reason that Clickfall gave, in the same words. */
export const reasonWords = ({ kind, name = '', hook }: Reason): CauseWords => ({
  kind: kind === 'props' ? 'prop' : kind,
  index: hook === undefined ? null : hook + 1,
  // `#2` stands where no name is known
  name: /^#\d+$/.test(name) ? '' : (name.split(' ').at(-1) ?? ''),
});

/** Where the truth has an index, the answer must have it; a name is judged only where both have one. */
export const sameCause = (expected: CauseWords, said: CauseWords): boolean =>
  expected.kind === said.kind &&
  (expected.index === null || expected.index === said.index) &&
  (expected.name === '' || said.name === '' || expected.name === said.name);

export const inWords = ({ kind, index, name }: CauseWords): string =>
  [kind, index === null ? '' : `#${index}`, name].filter(Boolean).join(' ');
