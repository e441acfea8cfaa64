import type { Bailout, RenderColumns } from '../../protocol/facts/commit-facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { NumberColumn } from '../number-column.ts';
import type { StepBase } from './step-base.ts';
import type { Verdict } from './verdict.ts';

export interface CommitStep extends StepBase {
  readonly kind: 'commit';
  /** 1, 2, … within the recording, as people name it. */
  readonly number: number;
  readonly renderer: number;
  readonly root: number;
  /** Document index: instance ids are unique within it only. */
  readonly document: number;
  readonly phases: {
    readonly render: Milliseconds | null;
    readonly layout: Milliseconds | null;
    readonly passive: Milliseconds | null;
  };
  /** Start of the render phase; `at` is where React began to commit, `end` where layout effects were done. */
  readonly renderStart: Milliseconds;
  /** When its passive effects ran; null where none were seen. */
  readonly passiveSpan?: { readonly at: Milliseconds; readonly end: Milliseconds; readonly effects: number } | null;
  readonly isMount: boolean;
  readonly isHydration: boolean;
  readonly renders: RenderTable;
  readonly bailouts: readonly { readonly name: string; readonly count: number; readonly by: Bailout['by'] }[];
  readonly discarded: readonly string[];
  /** Instance ids. */
  readonly unmounted: readonly number[];
  /** Comparisons stopped early: some verdicts are `unknown` because of it. */
  readonly budgetEnded: boolean;
}

/** The renders of one commit in columns (a commit can hold 100 000). `renderAt` gives one as an object. */
export interface RenderTable {
  readonly length: number;
  readonly columns: RenderTableColumns;
  /** Shared objects: equal verdicts are one object. Mounts have none. */
  readonly verdicts: readonly (Verdict | null)[];
  /**
   * What the fix of each avoidable render would save in this commit, in ms, once the props it names are stable;
   * UNMEASURED for other renders, for remounts, and without durations.
   */
  readonly savings: NumberColumn;
}

/** `RenderColumns` as they were recorded, or as they came from another thread. */
export type RenderTableColumns = {
  readonly [K in keyof RenderColumns]: K extends 'changeSets' ? RenderColumns[K] : NumberColumn;
};
