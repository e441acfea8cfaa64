import { AGENT_FILE } from '../../protocol/handshake.ts';

/** Text that records the next document from its first line, for `inspectedWindow.reload({ injectedScript })`. */
export const agentFromLoad = async (mark: string): Promise<string> => {
  const url = chrome.runtime.getURL(AGENT_FILE);
  const text = await (await fetch(url)).text();
  // under its own name, so that its frames are told apart from the page's; DevTools puts more behind it
  return `${mark};\n${text}\n//# sourceURL=${url}\n`;
};
