import type { Milliseconds } from '../units.ts';

/**
 * How a trial of `memo` on one component type stands. Sent when it was turned on or refused, when its counts changed, when
 * its output was checked, when it is over, and again when a recording begins.
 */
export interface TrialFact {
  readonly kind: 'trial';
  readonly at: Milliseconds;
  /** Id of the component type. */
  readonly type: number;
  readonly status: 'on' | 'refused' | 'over';
  /** Why it was refused, or why some instances were left as they are (the first reason met); null: none was. */
  readonly refusal: TrialRefusal | null;
  /** null while it is not over. */
  readonly end: TrialEnd | null;
  /** Mounted instances that React may skip. */
  readonly armed: number;
  /** Mounted instances that were left as they are. */
  readonly left: number;
  /** Times that React skipped an instance because of the trial. */
  readonly skips: number;
  /** Measured times are those of real `memo`; false: the trial slows React down, only counts mean something. */
  readonly timesHold: boolean;
  /** What the last check found; null: none was made. */
  readonly output: TrialOutput | null;
}

/**
 * - `gone`: no such component is known in this document
 * - `kind`: nothing that `memo` can be put around
 * - `already-memo`: inside `memo`, or a `PureComponent`
 * - `own-rule`: has a `shouldComponentUpdate`
 * - `effect-event`: React 19.2 itself loses `useEffectEvent` inside `memo`
 * - `lazy-default-props`: ≤ 18, `lazy` around a function with `defaultProps`
 * - `legacy-context`: ≤ 18, below a component with `childContextTypes`, which `memo` would cut off
 * - `locked`: the page has locked the instance
 * - `no-hook`: React loaded before the agent
 * - `other-renderer`: not react-dom
 * - `untested-react`: a version that was not tried
 */
export type TrialRefusal =
  | 'gone'
  | 'kind'
  | 'already-memo'
  | 'own-rule'
  | 'effect-event'
  | 'lazy-default-props'
  | 'legacy-context'
  | 'locked'
  | 'no-hook'
  | 'other-renderer'
  | 'untested-react';

/** `hot-reload`: Fast Refresh replaces code; `page-error`: an error that nobody caught; `failed`: the trial itself did. */
export type TrialEnd = 'turned-off' | 'panel-gone' | 'hot-reload' | 'page-error' | 'failed';

/** Elements of the skipped instances after a real render: `unknown` where the build cannot be asked for one. */
export type TrialOutput = 'same' | 'changed' | 'unknown';
