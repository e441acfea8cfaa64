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
