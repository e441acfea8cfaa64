/**
 * An expression that is false where the given one throws, or rejects. Puppeteer's pollers end for good with the first throw
 * and wait on until their time is over, though the element that was missing then has long come.
 */
export const withoutThrowing = (expression: string): string =>
  `(async () => { try { return await (${expression}\n); } catch { return false; } })()`;
