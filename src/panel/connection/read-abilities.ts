import type { DevtoolsAbilities } from '../state/devtools-abilities.ts';
import { evaluate } from './evaluate.ts';

/** The console's own `debug`, and no function of the page that has its name: what is its own, is native. */
const HAS_DEBUG = `typeof debug === 'function' && Function.prototype.toString.call(debug).includes('[native code]')`;

/** Asks the page's console: call when a page is there. */
export const readAbilities = async (): Promise<DevtoolsAbilities> => ({
  opensPlaces: chrome.devtools.panels.openResource !== undefined,
  breaks: (await evaluate(HAS_DEBUG, null)) !== false,
});
