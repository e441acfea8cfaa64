/** Text of at most `limit` UTF-16 units; "…" says that something is missing. */
export const cutText = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
