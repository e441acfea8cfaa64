export interface PageScripts {
  /** All URLs that DevTools knows of. */
  readonly urls: () => Promise<readonly string[]>;
  /** Text of one of them; null where DevTools has none. Kept until `forget`. */
  readonly text: (url: string) => Promise<string | null>;
  /** After a navigation the same URL may hold another text. */
  readonly forget: () => void;
}

/** Reads scripts through DevTools: no request reaches the server, and the text is what runs, not what a server sends now. */
export const createPageScripts = (): PageScripts => {
  let known: Promise<ReadonlyMap<string, chrome.devtools.inspectedWindow.Resource>> | null = null;
  const texts = new Map<string, Promise<string | null>>();

  const resources = () => {
    known ??= new Promise((resolve) => {
      chrome.devtools.inspectedWindow.getResources((list) => {
        resolve(new Map(list.filter((resource) => /^https?:|^file:/.test(resource.url)).map((r) => [r.url, r])));
      });
    });
    return known;
  };

  return {
    urls: async () => [...(await resources()).keys()],
    text: (url) => {
      let text = texts.get(url);
      if (text === undefined) {
        text = resources().then((map) => {
          const resource = map.get(url);
          if (resource === undefined) return null;
          return new Promise((resolve) => {
            resource.getContent((content, encoding) => resolve(encoding === 'base64' ? null : (content ?? null)));
          });
        });
        texts.set(url, text);
      }
      return text;
    },
    forget: () => {
      known = null;
      texts.clear();
    },
  };
};
