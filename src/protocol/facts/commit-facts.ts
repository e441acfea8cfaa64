import type { Milliseconds } from '../units.ts';
import type { FactId } from './cause-ref.ts';
import type { Change } from './change.ts';

/** One React commit of one root. */
export interface CommitFact {
  readonly kind: 'commit';
  readonly id: FactId;
  readonly renderer: number;
  readonly root: number;
  /** Start of the first render found in it; equals `commitStart` where the build has no durations. */
  readonly renderStart: Milliseconds;
  /** React began to commit (lanes finished). UNMEASURED if not seen. */
  readonly commitStart: Milliseconds;
  /** Layout effects are done (`onCommitFiberRoot`). */
  readonly layoutEnd: Milliseconds;
  /** Ids of the updates that it contains. */
  readonly updates: readonly FactId[];
  readonly isMount: boolean;
  readonly isHydration: boolean;
  readonly didError: boolean;
  readonly renders: RenderColumns;
  /** Visited but skipped components, per type. */
  readonly bailouts: readonly Bailout[];
  /** Unmounted instances. */
  readonly unmounted: readonly number[];
  /** Agent's own time in this commit. */
  readonly spent: Milliseconds;
  /** Comparisons stopped early because their budget ended. */
  readonly budgetEnded: boolean;
}

export interface Bailout {
  readonly type: number;
  readonly count: number;
  /**
   * `memo`: its parent rendered and its own rule skipped it; `trial`: the same, by a trial of `memo`; `element`: React met the
   * same element or cloned the path.
   */
  readonly by: 'memo' | 'trial' | 'element';
}

/** Renders of one commit, depth first, parents before children; equal lengths. */
export interface RenderColumns {
  readonly component: readonly number[];
  /** Index in these columns of the nearest rendered component ancestor; −1 for none. */
  readonly parent: readonly number[];
  /** Start on the page clock, UNMEASURED in builds without durations. */
  readonly start: readonly Milliseconds[];
  readonly self: readonly Milliseconds[];
  readonly subtree: readonly Milliseconds[];
  /** Sum of RenderFlag bits. */
  readonly flags: readonly number[];
  /** Index in `changeSets`; −1: nothing differed. */
  readonly changes: readonly number[];
  /** Distinct lists of changes; many renders share one. */
  readonly changeSets: readonly (readonly Change[])[];
}

/** Bits of `RenderColumns.flags`. */
export const RenderFlag = {
  /** First render of this instance. Otherwise: an update. */
  mount: 1,
  /** The props object is not the same one: its parent made a new element. */
  newProps: 2,
  /** An update of its own was in the committed lanes. */
  ownUpdate: 4,
  /** Class: own update whose state object stayed the same. */
  forceUpdate: 8,
  /** The nearest component ancestor rendered in this commit. */
  parentRendered: 16,
  /** An effect without a dependency list, or `componentDidUpdate`, ran. */
  effectWithoutDependencies: 32,
  /** A ref that it owns holds another value than after its last render. */
  refChanged: 64,
  /** Its own output differs by value although no input did. Only looked at where nothing else changed. */
  outputChanged: 128,
  /** A Suspense boundary above retried or was revealed. */
  suspenseRetry: 256,
  /** A deferred value caught up. */
  deferred: 512,
  /** Mounted where a component of the same name was unmounted in the same commit: another key. */
  remountKey: 1024,
  /** … and the same key but another type of the same name. */
  remountType: 2048,
  /** StrictMode invoked it twice. */
  strict: 4096,
  /** Fast Refresh replaced its code. */
  refresh: 8192,
  /** `memo` had a comparator, which said "different" though every prop was Object.is-equal. */
  comparatorDisagreed: 16384,
  /** The function ran and React found its state equal after all: output thrown away. */
  discarded: 32768,
  /**
   * Contexts or stores that it reads changed by value, and nothing that it made of them: the same output, functions in
   * it included, and no effect ran. Only looked at where nothing else changed.
   */
  outputSame: 65536,
  /** Another tool saw it, which tells less than an agent: what is not among its changes is not known. */
  untold: 131072,
} as const;

export interface PassiveFact {
  readonly kind: 'passive';
  readonly commit: FactId;
  /** Start of the first passive effect, UNMEASURED if not seen. */
  readonly at: Milliseconds;
  readonly end: Milliseconds;
  /** Effects that ran, including those too short to be sent on their own. */
  readonly effects: number;
}

/** One passive effect that ran ≥ 0.1 ms or caused something; caused by its commit. */
export interface EffectFact {
  readonly kind: 'effect';
  readonly id: FactId;
  readonly commit: FactId;
  readonly component: number;
  readonly phase: 'layout' | 'passive';
  readonly at: Milliseconds;
  readonly end: Milliseconds;
}
