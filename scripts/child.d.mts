/** Runs a command quietly; resolves to its code and all it printed. */
export const runQuietly: (
  command: string,
  args: readonly string[],
  options?: { readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>> },
) => Promise<{ readonly code: number; readonly output: string }>;
