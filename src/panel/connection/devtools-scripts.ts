import type { PageScripts } from '../sources/page-scripts.ts';
import { loadedText } from './loaded-text.ts';

type Resource = chrome.devtools.inspectedWindow.Resource;

export interface DevtoolsScripts extends PageScripts {
  /** The page was reloaded or left: the same URL may hold another text from now on. */
  readonly forget: () => void;
}

/**
 * DevTools lists one thing per URL. Once it has read the source map of a script whose source has the same URL (Vite), that
 * is the source, which is not what runs.
 */
const isSource = (resource: Resource): boolean =>
  'type' in resource && typeof resource.type === 'string' && resource.type.startsWith('sm-');

/** Reads scripts through DevTools: no request reaches the server, and the text is what runs, not what a server sends now. */
export const createDevtoolsScripts = (): DevtoolsScripts => {
  let generation = 1;
  const changes = new Map<string, number>();
  /** What DevTools listed last, null once that is no longer true: asking takes a tenth of a second. */
  let known: ReadonlyMap<string, Resource> | null = null;

  /** Changes of the list that DevTools has told of. */
  let heard = 0;

  const changed = ({ url }: Resource) => {
    known = null;
    heard++;
    changes.set(url, (changes.get(url) ?? 0) + 1);
  };
  chrome.devtools.inspectedWindow.onResourceAdded.addListener(changed);
  chrome.devtools.inspectedWindow.onResourceContentCommitted.addListener(changed);

  const ask = (): Promise<ReadonlyMap<string, Resource>> =>
    new Promise((resolve) => {
      chrome.devtools.inspectedWindow.getResources((list) =>
        resolve(
          new Map(list.filter(({ url }) => /^https?:|^file:/.test(url)).map((resource) => [resource.url, resource])),
        ),
      );
    });
  const read = async (): Promise<ReadonlyMap<string, Resource>> => {
    if (known !== null) return known;
    const heardBefore = heard;
    const list = await ask();
    // something came while DevTools was answering: this list may lack it
    if (heard === heardBefore) known = list;
    return list;
  };

  return {
    list: async () => [...(await read()).keys()].map((url) => ({ url, version: generation + (changes.get(url) ?? 0) })),
    text: async (url) => {
      const resource = (await read()).get(url);
      if (resource === undefined) return null;
      if (isSource(resource)) return loadedText(url);
      return new Promise((resolve) => {
        resource.getContent((content, encoding) => resolve(encoding === 'base64' ? null : (content ?? null)));
      });
    },
    forget: () => {
      generation += 1 + Math.max(0, ...changes.values());
      changes.clear();
      known = null;
      heard++;
    },
  };
};
