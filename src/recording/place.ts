/** A position in a script, resolved as far as the sources allowed. */
export interface Place {
  /** Name of the function at or around it; "" if none is known. */
  readonly function: string;
  /** Original source if `mapped`, else the script as loaded. */
  readonly url: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly mapped: boolean;
  /** The source lies in a dependency (`node_modules`, or the source map's ignore list). */
  readonly library: boolean;
  /** Call sites: the callee as written, e.g. `setItems`; else "". */
  readonly callee: string;
  /** Call sites of a state setter: the state's own name, e.g. `items`; else "". */
  readonly binding: string;
}

/** Key of a stack frame in `Recording.places`. Line and column from 1, as in a V8 stack. */
export const frameKey = (url: string, line: number, column: number): string => `${url}:${line}:${column}`;

/** Key of a function found by its own text in `Recording.places`. */
export const textKey = (text: { readonly start: string; readonly length: number }): string =>
  `fn:${text.length}:${text.start}`;
