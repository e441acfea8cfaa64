export type ChangeKind =
  | 'prop'
  | 'state'
  | 'reducer'
  | 'store'
  | 'context'
  | 'class-state'
  | 'deferred'
  | 'optimistic'
  | 'action'
  | 'transition';

/**
 * Equality of before and after, references being different:
 * - `equal-data`: plain data, deep-equal
 * - `equal-element`: React elements of same type and key with equal props (`equal-element-with-function`: a function inside)
 * - `same-text`: functions with the same source text
 * - `different`: another value
 * - `unknown`: budget ended, getter, proxy, or another object that must not be read
 */
export type Equality =
  | 'equal-data'
  | 'equal-element'
  | 'equal-element-with-function'
  | 'same-text'
  | 'different'
  | 'unknown';

/** One input of a component that is not `Object.is`-equal to the last render's. */
export interface Change {
  readonly kind: ChangeKind;
  /** Prop or state key, context display name; "" where there is none (hooks). */
  readonly name: string;
  /** Index among stateful hooks, −1 where it does not apply. */
  readonly hook: number;
  readonly equality: Equality;
  /** Short previews, "" if values are not captured. */
  readonly before: string;
  readonly after: string;
  /** Context: instance id of the component that owns the provider, 0 if unknown. Prop: where the reference was made. */
  readonly from: number;
  /** For `same-text` made by `useCallback`/`useMemo` of `from`: the dependencies that differed, as (index, equality). */
  readonly dependencies: readonly DependencyChange[] | null;
}

export interface DependencyChange {
  readonly index: number;
  readonly equality: Equality;
}
