import { oneLine } from '../report/one-line.ts';

/** Something the user can put right. Its message is one clear sentence; the command line prints it and exits with 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** First line of an error's message, without a trailing stack or path list. What a page put into it moves no cursor. */
export const firstLine = (error: unknown): string =>
  oneLine((error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '').trim();
