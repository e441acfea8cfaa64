import { AGENT_FILE } from '../protocol/handshake.ts';

/**
 * Runs the agent's script in frames of a tab, as soon as the browser can, whether they have it already or not. Resolves
 * when it has run, also where it could not: a frame that has gone, or that no extension may touch, is then silent.
 * @param frames all of the tab if null
 */
export const sendAgent = async (tabId: number, frames: readonly number[] | null): Promise<void> => {
  try {
    await chrome.scripting.executeScript({
      target: frames === null ? { tabId, allFrames: true } : { tabId, frameIds: [...frames] },
      world: 'MAIN',
      injectImmediately: true,
      files: [AGENT_FILE],
    });
  } catch {
    // the document has gone meanwhile: its port closes, and the next one is dialled
  }
};
