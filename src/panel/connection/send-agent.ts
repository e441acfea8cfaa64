import { AGENT_FILE } from '../../protocol/handshake.ts';

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

/** Text that records the next document from its first line, for `inspectedWindow.reload({ injectedScript })`. */
export const agentFromLoad = async (mark: string): Promise<string> => {
  const url = chrome.runtime.getURL(AGENT_FILE);
  const text = await (await fetch(url)).text();
  // under its own name, so that its frames are told apart from the page's; DevTools puts more behind it
  return `${mark};\n${text}\n//# sourceURL=${url}\n`;
};
