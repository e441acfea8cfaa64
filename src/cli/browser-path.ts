import { findBrowser } from '../../scripts/find-browser.mjs';
import { Failure } from './failure.ts';

/** Path of the browser; throws `Failure` with a sentence that says how to get one. */
export const browserPath = (): string => {
  const found = findBrowser();
  if (found === null) {
    throw new Failure('No Chromium or Chrome found: install one, or set the variable CHROMIUM to its path.');
  }
  return found;
};
