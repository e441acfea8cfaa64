import { isCallable, type Natives } from '../natives.ts';
import type { Foothold } from './foothold.ts';

const PROBE_EVENT = 'clickfall:probe';
const AGENT_EVENT = 'clickfall:agent';

/** Told to the parent by the foothold of a same-origin frame, before any script of that frame. */
export const CHILD_FRAME_EVENT = 'clickfall:child-frame';

/**
 * Asks whether a foothold lives in this window already (a window can outlive its first, empty document), and answers so
 * from now on. By an event, since a mark on `window` would be seen by the page.
 */
export const isAloneInWindow = (natives: Natives): boolean => {
  if (!natives.dispatch(window, new Event(PROBE_EVENT, { cancelable: true }))) return false;
  natives.listen(window, PROBE_EVENT, isThere);
  return true;
};
const isThere = (event: Event): void => event.preventDefault();

/**
 * `document.open` takes every listener off window and document, ours with the page's, and empties the document: calls back
 * after that, as soon as the page's script is over. Nothing of the page shows that we look.
 */
export const onListenersGone = (natives: Natives, callback: () => void): void => {
  new natives.MutationObserver(() =>
    natives.attempt(() => {
      if (isAloneInWindow(natives)) callback();
    }),
  ).observe(document, { childList: true });
};

/** Run by every foothold at document_start: before any script of its frame, and so before that frame's first message. */
export const tellParentFrame = (natives: Natives): void => {
  if (window.parent === window) return;
  try {
    natives.dispatch(window.parent, new Event(CHILD_FRAME_EVENT));
  } catch {
    // of another origin: its calls do not go through our wrapper
  }
};

/**
 * Waits for the agent's script, which a panel that has come sends after it, and hands the foothold to it, once. Listens from
 * document_start, before the page can, and stops the event: the page does not hear how both meet. Until a panel has come
 * whoever asks gets nothing, and meets no sign of us.
 */
export const answerAgent = (natives: Natives, foothold: Foothold, isAwake: () => boolean): void => {
  let isGiven = false;
  const answer = (event: Event): void => {
    if (!isAwake()) return;
    event.stopImmediatePropagation();
    const take: unknown = natives.get(event, 'detail');
    if (isGiven || !isCallable(take)) return;
    isGiven = true;
    natives.apply(take, undefined, [foothold]);
  };
  natives.listen(window, AGENT_EVENT, answer, { capture: true });
};

/** For the agent's script: the foothold of this window; null if there is none, or another run of the script has it. */
export const reachFoothold = (): Foothold | null => {
  let reached: Foothold | null = null;
  const detail = (foothold: Foothold): void => {
    reached = foothold;
  };
  window.dispatchEvent(new CustomEvent(AGENT_EVENT, { detail }));
  return reached;
};
