/** What a page does in one measured repetition. See scenarios.tsx for how. */
export const SCENARIOS = [
  { id: 'S1', title: 'one parent renders 5 000 leaves with 3 props' },
  { id: 'S1f', title: 'the same, one prop a new function each time' },
  { id: 'S2', title: 'ten chains, 500 components deep, render' },
  { id: 'S3', title: 'one leaf of 10 000 updates itself' },
  { id: 'S4', title: '200 commits of 50 components' },
  { id: 'S5', title: '2 000 components mount and unmount' },
  { id: 'natives', title: '10 000 timers, promises and requests' },
] as const;

/** What `--quick` measures. */
export const QUICK_SCENARIOS = 'S1,S3,S4';

export type ScenarioId = (typeof SCENARIOS)[number]['id'];

/** What the page offers to whoever measures it. */
export interface BenchPage {
  /** Mounts a scenario in place of the one before. `size`: leaves of S3, 10 000 if left out. */
  readonly mount: (id: ScenarioId, size?: number) => void;
  /** Repeats the mounted scenario within one task. Resolves to the milliseconds of each repetition. */
  readonly run: (repetitions: number) => Promise<readonly number[]>;
  /** Resolves when timers of this many milliseconds that were set before have run. */
  readonly rest: (milliseconds: number) => Promise<void>;
}

/** What each tool's script offers: how much it has heard, so that no column measures a tool that is off. */
export interface BenchTool {
  /** Renders, messages or whatever the tool counts; only whether it grows is of interest. */
  readonly heard: () => number;
  /** Begins what is only on while something is recorded. */
  readonly start?: () => void;
  /** Ends it. Resolves to the milliseconds until its data are ready to be shown. */
  readonly stop?: () => Promise<number>;
}

declare global {
  var bench: BenchPage | undefined;
  var benchTool: BenchTool | undefined;
}
