/** A duration, or a point on the page's `performance.now()` clock. Fractions are kept to a microsecond. */
export type Milliseconds = number;

/** The same in whole microseconds: how times travel. */
export type Microseconds = number;

/** Milliseconds since 1970 (`Date.now()`): only for joining clocks, never for ordering steps. */
export type EpochMilliseconds = number;

/** In memory or on disk; 1 MB is 1 000 000 of them. */
export type Bytes = number;

/** From 0 to 100. */
export type Percent = number;

/** "Not measured" in a column of numbers, where JSON has no room for null at reasonable cost. Never shown as 0. */
export const UNMEASURED = -1;
