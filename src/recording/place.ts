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

type Text = { readonly start: string; readonly length: number };

/**
 * Key of the expression that made a new reference: `prop` of an element of `receiver`, made in the component with this
 * text. `dependency`: index of the `useMemo` or `useCallback` dependency that made it, −1 for the expression itself. For
 * a context: its name, and `value`. Its place says in `function` whose text it stands in, in `binding` the variable
 * that held it.
 */
export const madeKey = (receiver: string, prop: string, dependency: number, creator: Text): string =>
  `made:${receiver}:${prop}${dependency < 0 ? '' : `#${dependency}`}:${textKey(creator)}`;

/**
 * Key of a stateful hook's call, by its index as in `Change.hook`. Its place says in `callee` which hook (`useState`), in
 * `binding` the name of its value, in `function` the custom hooks around it: `useCart › useItems`, "" for none.
 */
export const hookKey = (hook: number, component: Text): string => `hook:${hook}:${textKey(component)}`;

/** Key of the creation of a context without `displayName`; its place says the variable's name in `binding`. */
export const contextKey = (consumer: Text, owner: Text): string => `context:${textKey(consumer)}:${textKey(owner)}`;
