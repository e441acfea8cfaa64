/** The three buttons; each has a result component of its own. */
export const IDS = ['a', 'b', 'c'] as const;
export type Id = (typeof IDS)[number];

/** One click's work. */
export interface Run {
  readonly id: Id;
  /** Milliseconds that this click shall wait somewhere, drawn by the seed. */
  readonly wait: number;
  /** URL of this click's own request; `step` makes it another one. Answered after a time drawn by the seed. */
  readonly url: (step?: string) => string;
  /** Sets the state of this click's own component: the update whose cause is judged. */
  readonly done: () => void;
}

/** What a click does; ends in `done`, at once or later. */
export type Pattern = (run: Run) => unknown;
export type Patterns = Readonly<Record<string, Pattern>>;

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A generator of numbers in [0, 1) that a seed determines (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
