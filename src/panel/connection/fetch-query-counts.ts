import type { Milliseconds } from '../../protocol/units.ts';
import { readSqlPanel, type SqlPanel } from '../../recording/query-counts.ts';

/** A development server that works on something else answers late. */
const ANSWERS_WITHIN: Milliseconds = 10_000;
/** Some 10 kB for each query, with its call stack: a thousand fit. */
const MOST_BYTES = 16_000_000;

/** `silent`: no answer, or one that leads elsewhere; a number: the HTTP status of one that is no success; `large`: not read to its end. */
export type QueryAnswer = SqlPanel | 'silent' | 'large' | number;

const readText = async (response: Response): Promise<string | null> => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return '';
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
  }
  return text;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Asks a toolbar for its SQL panel (`DebugToolbar.sqlPanel`).
 *
 * The panel's own page asks, which the host permission allows: the page does not take part and cannot notice or answer
 * itself, its Content-Security-Policy does not matter, and what DevTools hears of the page's network, and so a recording
 * that runs, does not hold this request. With the user's cookies, since a toolbar may be for staff only. Redirects are
 * not followed: only the server that was recorded is asked.
 */
export const fetchQueryCounts = async (sqlPanel: string): Promise<QueryAnswer> => {
  try {
    const response = await fetch(sqlPanel, {
      credentials: 'include',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(ANSWERS_WITHIN),
    });
    if (!response.ok) return response.status;
    const text = await readText(response);
    return text === null ? 'large' : readSqlPanel(parse(text));
  } catch {
    return 'silent';
  }
};
