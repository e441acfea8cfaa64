import { toNetworkRequest } from '../../recording/har.ts';
import type { NetworkRequest } from '../../recording/network-request.ts';

/**
 * Hears every finished request of the inspected tab from DevTools itself (HAR): exact phases, and headers that the page
 * cannot read. Returns the function that stops listening.
 */
export const listenToNetwork = (onRequest: (request: NetworkRequest) => void): (() => void) => {
  const heard = (entry: unknown) => {
    const request = toNetworkRequest(entry);
    if (request !== null) onRequest(request);
  };
  chrome.devtools.network.onRequestFinished.addListener(heard);
  return () => chrome.devtools.network.onRequestFinished.removeListener(heard);
};
