/** What one seed brought; `wrong` is empty if all is as it should be. */
export interface Verdict {
  readonly seed: number;
  readonly wrong: readonly string[];
  /** Renders of the plain page. */
  readonly plain: number;
  /** Renders with `memo`, or with a trial that is switched. */
  readonly other: number;
}
