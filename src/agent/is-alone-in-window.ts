import type { Natives } from './natives.ts';

const PROBE_EVENT = 'clickfall:probe';

/**
 * Asks whether an agent lives in this window already (a window can outlive its first, empty document), and answers so
 * from now on. By an event, since a mark on `window` would be seen by the page.
 */
export const isAloneInWindow = (natives: Natives): boolean => {
  if (!natives.dispatch(window, new Event(PROBE_EVENT, { cancelable: true }))) return false;
  natives.listen(window, PROBE_EVENT, (event) => event.preventDefault());
  return true;
};
