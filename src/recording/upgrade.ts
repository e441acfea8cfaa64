/** Brings the parsed content of a file of one version to the next. Pure; may throw on content it cannot read. */
export type Upgrader = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Upgraders by the version they start from. */
export type Upgraders = Readonly<Record<number, Upgrader>>;

/**
 * Runs one upgrader after the other until `target`.
 *
 *     file 1 ──[1]──► 2 ──[2]──► 3 = target
 *
 * @returns null where one is missing or could not read the content.
 */
export const upgrade = (
  file: Readonly<Record<string, unknown>>,
  from: number,
  target: number,
  upgraders: Upgraders,
): Readonly<Record<string, unknown>> | null => {
  let current = file;
  for (let version = from; version < target; version++) {
    const step = upgraders[version];
    if (step === undefined) return null;
    try {
      current = { ...step(current), version: version + 1 };
    } catch {
      // a damaged old file: the caller says so
      return null;
    }
  }
  return current;
};
