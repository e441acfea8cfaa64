import { type ExposeTarget, exposedKey } from '../protocol/envelope.ts';
import type { ReactWatcher } from './agent-context.ts';
import type { Natives } from './natives.ts';

/**
 * Makes a function or element of the page reachable for the console's `inspect()` and `debug()` under a name that only
 * the panel knows. A function that the panel breaks on stays lent until then: taking the break away needs it, paused too.
 */
export interface Exposure {
  readonly expose: (target: ExposeTarget, token: string) => void;
  readonly unexpose: (token: string) => void;
}

export const createExposure = (natives: Natives, react: ReactWatcher): Exposure => ({
  expose: (target, token) => {
    const value = react.lend(target);
    // not enumerable: pages do walk over `window`
    if (value !== undefined) natives.defineProperty(window, exposedKey(token), { value, configurable: true });
  },
  unexpose: (token) => {
    natives.deleteProperty(window, exposedKey(token));
  },
});
