import type { Milliseconds } from '../../protocol/units.ts';
import { MOST_KINDS } from './thresholds.ts';

/** The `MOST_KINDS` kinds that took longest, in the order in which they came. */
export const longestKinds = <Kind>(kinds: readonly Kind[], lengthOf: (kind: Kind) => Milliseconds): readonly Kind[] => {
  if (kinds.length <= MOST_KINDS) return kinds;
  const length = new Map(kinds.map((kind) => [kind, lengthOf(kind)]));
  const longest = new Set(kinds.toSorted((a, b) => (length.get(b) ?? 0) - (length.get(a) ?? 0)).slice(0, MOST_KINDS));
  return kinds.filter((kind) => longest.has(kind));
};
