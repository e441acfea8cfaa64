/**
 * Numbers that are read by position: a plain array, as facts have them, or a typed one, which is smaller and changes
 * threads without being copied.
 */
export interface NumberColumn extends Iterable<number> {
  readonly length: number;
  readonly [position: number]: number;
  readonly indexOf: (value: number) => number;
  readonly findIndex: (accepts: (value: number, position: number) => boolean) => number;
  readonly forEach: (visit: (value: number, position: number) => void) => void;
}

const MAX_INT32 = 2_147_483_647;

/** No id is larger than 32 bits hold. The decoder allows more; no agent comes near. */
export const fitsInt32 = (ids: NumberColumn): boolean => ids.findIndex((id) => id > MAX_INT32) < 0;
