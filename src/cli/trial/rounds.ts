/**
 * The order of runs of several kinds. Each round has every kind once and begins with another one, so that what changes by
 * itself (a machine that warms up, a server's cache) falls on all of them alike.
 *
 *     two kinds     a b │ b a │ a b │ …
 *     three         a b c │ b c a │ c a b │ …
 */
export const rounds = <Kind>(kinds: readonly Kind[], count: number): readonly (readonly Kind[])[] =>
  Array.from({ length: count }, (_, round) => {
    const first = kinds.length === 0 ? 0 : round % kinds.length;
    return [...kinds.slice(first), ...kinds.slice(0, first)];
  });
