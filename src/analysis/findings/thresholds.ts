/**
 * Every number that decides whether a finding is made and how much it weighs. Durations in milliseconds, sizes in
 * bytes, shares from 0 to 1.
 */

/** Below this in total a finding is "not worth it": less than a frame can show, near the clock's own noise. */
export const WORTH_MS = 1;

/** web.dev/articles/inp: good up to 200 ms, poor above 500 ms. */
export const INP_LIMITS = [200, 500] as const;

export const IMPACT = {
  high: { ms: 100, share: 0.2 },
  medium: { ms: 30, share: 0.08 },
} as const;

/** A small and easy thing that happens this often is worth a medium priority. */
export const REPEATS_OFTEN = 5;

/** A component is expensive by the sheer number of its renders in one interaction, or by its own time. */
export const EXPENSIVE = { renders: 20, selfMs: 10 } as const;

/**
 * Instances of one component in one commit. Lighthouse warns of pages of more than 800 elements
 * (developer.chrome.com/docs/lighthouse/performance/dom-size), and an instance is one element at least.
 */
export const MANY_INSTANCES = 800;

export const DUPLICATE = {
  count: 2,
  /** Equal requests further apart are refreshes rather than duplicates. */
  withinMs: 1000,
  /** Answers of the HTTP cache that are faster than this cost nothing. */
  cacheHitMs: 2,
  /** This many equal intervals are polling, on purpose; equal within `pollingTolerance` of their mean. */
  pollingIntervals: 3,
  pollingTolerance: 0.1,
  /** Polling rests for at least this share of its interval between an answer and the next request. */
  pollingRest: 0.25,
} as const;

/** Fewer than `count` but at least `hint` are said without weight: three rows are no list yet. */
export const N_PLUS_ONE = { count: 5, hint: 3 } as const;

/**
 * Kinds of requests in one interaction that one rule tells of: those that took longest. Nobody reads further, and each is weighed by
 * playing again what came after it.
 */
export const MOST_KINDS = 100;

export const WATERFALL = { gapMs: 50, savesMs: 30, savesShare: 0.1 } as const;

export const FETCH_ON_RENDER = { depth: 2 } as const;

export const SLOW_SERVER = {
  waitMs: 200,
  waitShare: 0.25,
  databaseShare: 0.5,
  /** A share of next to nothing is nothing: a quick answer is not slow because it was mostly spent in the database. */
  databaseMs: 10,
  queries: 10,
  /** Queries with the same SQL for one answer: as many as make an N+1 of requests. */
  similar: N_PLUS_ONE.count,
  /** Less of the wait than this was its handler's own work: most of it lies elsewhere. */
  servedShare: 0.5,
} as const;

/** Decoded bytes of an answer to fetch or XHR; 1 kB = 1000 bytes, as Chrome counts. */
export const LARGE_RESPONSE = { bytes: 100_000, highBytes: 300_000, uncompressedBytes: 10_000 } as const;

/** A task of 50 ms is long (w3c.github.io/longtasks); an input that waited for one felt it. */
export const INPUT_DELAY_MS = 50;

/** Forced style and layout within one long animation frame; less is lost in the frame's own layout. */
export const FORCED_LAYOUT_MS = 10;

/**
 * Chrome opens six connections to one host over HTTP/1.1: a seventh request waits (developer.chrome.com/docs/devtools/network/reference,
 * "queueing"). Waits below a long task's 50 ms (w3c.github.io/longtasks) are not told from the browser's own scheduling.
 */
export const QUEUEING = { connections: 6, blockedMs: 50 } as const;

export const ARCHITECTURE = {
  /** "Most of the time": more than half of the interaction. */
  share: 0.5,
  /** RAIL (web.dev/articles/rail): an answer within 100 ms feels immediate, whatever it is made of. */
  ms: 100,
  /** One place, or one fix, that holds half of it or more is the thing to change: no case for the architecture. */
  single: 0.5,
} as const;
