/** Network entries have it beside what HAR knows. */
const hasContent = <Entry extends object>(
  entry: Entry,
): entry is Entry & Pick<chrome.devtools.network.Request, 'getContent'> =>
  'getContent' in entry && typeof entry.getContent === 'function';

/** Text that the page loaded from a URL last, from the network log; null where DevTools heard no such response. */
export const loadedText = (url: string): Promise<string | null> =>
  new Promise((resolve) => {
    chrome.devtools.network.getHAR(({ entries }) => {
      const entry = entries.findLast(({ request }) => request.url === url);
      if (entry === undefined || !hasContent(entry)) return resolve(null);
      entry.getContent((content, encoding) => resolve(encoding === 'base64' ? null : (content ?? null)));
    });
  });
