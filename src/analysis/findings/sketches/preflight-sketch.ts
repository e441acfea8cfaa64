import { codeLines } from './names.ts';

/** Chrome keeps an answer for two hours at most (developer.mozilla.org, Access-Control-Max-Age); 5 s without the header. */
const CHROME_KEEPS_SECONDS = 7200;

export const preflightSketch = (): string =>
  codeLines('// in what the server answers to OPTIONS', `Access-Control-Max-Age: ${CHROME_KEEPS_SECONDS}`);
