/** React DevTools' own export, version 5, as its Profiler reads it. Members that it does not know are left alone. */
export interface ReactProfile {
  readonly version: 5;
  readonly dataForRoots: readonly ProfiledRoot[];
  /** What React DevTools has no place for. */
  readonly clickfall: ProfileExtra;
}

export interface ProfiledRoot {
  readonly rootID: number;
  readonly displayName: string;
  /** Milliseconds. */
  readonly initialTreeBaseDurations: readonly (readonly [id: number, ms: number])[];
  /** The tree when the recording began, the root first, parents before their children. */
  readonly snapshots: readonly (readonly [id: number, node: SnapshotNode])[];
  /** What each commit did to the tree, encoded; as many as `commitData`. */
  readonly operations: readonly (readonly number[])[];
  readonly commitData: readonly ProfiledCommit[];
}

export interface Described {
  readonly id: number;
  readonly displayName: string | null;
  readonly hocDisplayNames: readonly string[] | null;
  readonly key: string | null;
  readonly type: number;
  readonly compiledWithForget: boolean;
}

export interface SnapshotNode extends Described {
  readonly children: readonly number[];
}

export interface Updater extends Described {
  readonly env: null;
  readonly stack: null;
}

export interface ProfiledCommit {
  /** null: none is known. */
  readonly changeDescriptions: readonly (readonly [id: number, change: ChangeDescription])[] | null;
  readonly duration: number;
  readonly effectDuration: number | null;
  readonly passiveEffectDuration: number | null;
  readonly fiberActualDurations: readonly (readonly [id: number, ms: number])[];
  readonly fiberSelfDurations: readonly (readonly [id: number, ms: number])[];
  readonly priorityLevel: 'Immediate' | 'User-Blocking' | 'Normal' | 'Idle' | null;
  /** Milliseconds from the start of the recording. */
  readonly timestamp: number;
  readonly updaters: readonly Updater[] | null;
}

export interface ChangeDescription {
  /** Names of contexts; true: a context without a name. */
  readonly context: boolean | readonly string[] | null;
  readonly didHooksChange: boolean;
  readonly isFirstMount: boolean;
  readonly props: readonly string[] | null;
  readonly state: readonly string[] | null;
  /** React DevTools counts all hooks of a component, a recording only those with state: no index of the one fits the other. */
  readonly hooks: null;
}

export interface ProfileExtra {
  readonly version: 1;
  readonly page: { readonly url: string; readonly title: string };
  readonly startedAt: string;
  /** False: this build of React does not measure renders, and every duration of 0 is unknown. */
  readonly hasDurations: boolean;
  readonly notes: readonly string[];
  /** Distinct verdicts, which `commits` count from 0. */
  readonly verdicts: readonly object[];
  readonly commits: readonly ProfileCommitExtra[];
}

export interface ProfileCommitExtra {
  readonly rootID: number;
  /** Place in that root's `commitData`. */
  readonly index: number;
  /** Step ids, as in the report for programs. */
  readonly step: string;
  readonly interaction: string | null;
  /** Each cause with how it is known. */
  readonly causes: readonly string[];
  readonly verdicts: readonly (readonly [id: number, verdict: number])[];
}
