import { type Command, type ExposeTarget, exposedKey } from '../../protocol/envelope.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/** The agent answers `expose` within a few ms; a page busy for longer than all tries together is told so. */
const TRIES = 40;
const BETWEEN_TRIES: Milliseconds = 25;

/** Shows a position (from 1) in DevTools' own Sources panel. Works with loaded scripts and with source-mapped files. */
export const openResource = (url: string, line: number, column: number): void => {
  chrome.devtools.panels.openResource(url, line - 1, column - 1, () => {});
};

const evaluate = (expression: string): Promise<unknown> =>
  new Promise((resolve) => {
    chrome.devtools.inspectedWindow.eval<Record<string, unknown>>(expression, {}, (...answer) => resolve(answer[0]));
  });

/**
 * Opens the definition of a live function: the agent lends it to the console's `inspect` for a moment, under a random
 * name, and takes it back. Resolves to false if the page no longer has it.
 */
export const inspectFunction = async (
  target: ExposeTarget,
  token: string,
  send: (command: Command) => void,
): Promise<boolean> => {
  const key = JSON.stringify(exposedKey(token));
  send({ command: 'expose', target, token });
  try {
    for (let i = 0; i < TRIES; i++) {
      if ((await evaluate(`typeof window[${key}] === 'function' && (inspect(window[${key}]), true)`)) === true)
        return true;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
    return false;
  } finally {
    send({ command: 'unexpose', token });
  }
};
