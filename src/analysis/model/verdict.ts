import type { SourcePlace } from './source-place.ts';

export type VerdictClass = 'necessary' | 'avoidable' | 'unknown';

export type Certainty = 'proven' | 'strong' | 'weak';

export type Because =
  | 'props-equal'
  | 'data-equal'
  | 'elements-equal'
  | 'functions-only'
  | 'context-equal'
  | 'store-equal'
  | 'state-equal'
  | 'comparator'
  | 'remount-key'
  | 'remount-type';

export type Fix =
  | 'memo'
  | 'stabilize-prop'
  | 'hoist-element'
  | 'use-callback'
  | 'memoize-context'
  | 'memoize-selector'
  | 'keep-reference'
  | 'fix-comparator'
  | 'stable-key'
  | 'hoist-component';

export interface Verdict {
  readonly class: VerdictClass;
  /** For `avoidable`; null otherwise. */
  readonly because: Because | null;
  readonly certainty: Certainty | null;
  readonly fix: Fix | null;
  /** What was used, so that a reader can disprove it. One short clause each. */
  readonly facts: readonly string[];
  /** Where the unstable reference was made, or the parent that rendered. */
  readonly blame: { readonly component: string; readonly source: SourcePlace | null } | null;
}
