/**
 * Sizes that no honest agent exceeds. They bound what a forged message can make the reader hold; the agent cuts its own
 * texts to the same sizes, so that an honest fact is never refused for its length.
 */
export const Limit = {
  /** About 150 frames; the agent asks V8 for 50. */
  stack: 16_384,
  /** Names of functions, components, props, marks, scripts' invokers. */
  name: 500,
  /** Texts of targets, previews of values, starts of functions. */
  text: 400,
  /** Longer than any URL a server accepts; `data:` URLs are cut by the agent. */
  url: 8_192,
  /** `App › Header › …`, deep trees included. */
  path: 4_000,
  /** Renders, instances: what the panel can still show. */
  column: 1_000_000,
  /** Lists of objects: component types, change sets, bailouts. */
  list: 100_000,
  /** Small lists inside one object. */
  few: 1_000,
  /** Beyond any clock: year 33658 in epoch milliseconds. */
  number: 1e15,
} as const;

/** One loop and no objects: columns hold up to a million numbers. */
export const isColumn = (
  value: unknown,
  length: number,
  accepts: (member: unknown, position: number) => boolean,
): value is readonly number[] => {
  if (!Array.isArray(value) || value.length !== length) return false;
  for (let i = 0; i < length; i++) if (!accepts(value[i], i)) return false;
  return true;
};

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export const isIndexBelow = (value: unknown, end: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -1 && value < end;

/** A point in time or a duration in a column; UNMEASURED (−1) included. */
export const isTime = (value: unknown): boolean =>
  typeof value === 'number' && (value >= 0 || value === -1) && value <= Limit.number;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
