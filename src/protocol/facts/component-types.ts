import type { FunctionText } from './input-facts.ts';

/** Component types and instances, in columns, sent before the first commit or update that names them. */
export interface TypesFact {
  readonly kind: 'types';
  readonly types: readonly ComponentType[];
  readonly instances: InstanceColumns;
}

export interface ComponentType {
  readonly id: number;
  readonly name: string;
  readonly type: 'function' | 'class' | 'forward-ref' | 'memo' | 'context-consumer' | 'root' | 'suspense' | 'other';
  /** Wrapped in `React.memo`, or a `PureComponent`. */
  readonly memo: 'no' | 'memo' | 'memo-comparator' | 'pure' | 'should-update';
  /** Output of the React Compiler. */
  readonly compiled: boolean;
  /** A library component (its source text lies in a dependency): unknown until the panel resolved it. */
  readonly text: FunctionText | null;
  /** Raw stack with a frame inside this component's body (development builds ≥ 19.1), or null. */
  readonly stack: string | null;
  /** React 19.2 with `useEffectEvent`: `React.memo` breaks it there; never recommend memo. */
  readonly memoUnsafe: boolean;
}

/** Mounted component instances; equal lengths. */
export interface InstanceColumns {
  readonly id: readonly number[];
  readonly type: readonly number[];
  /** Instance id of the nearest component ancestor, 0 for none. */
  readonly parent: readonly number[];
  /** Instance id of the JSX owner where the build tells it, else 0. */
  readonly owner: readonly number[];
  /** Index in `keys`, −1 for none. */
  readonly key: readonly number[];
  readonly keys: readonly string[];
}
