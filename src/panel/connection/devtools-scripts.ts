import type { Milliseconds } from '../../protocol/units.ts';
import type { PageScripts } from '../sources/page-scripts.ts';
import { createAnswers } from './answers.ts';
import { loadedText } from './loaded-text.ts';
import { createLoggedScripts } from './logged-scripts.ts';

type Resource = chrome.devtools.inspectedWindow.Resource;

/** It answers within tens of ms, but never for a script of a process that crashed or hangs, unless it has its text by then. */
const SILENT_AFTER: Milliseconds = 1_000;

export interface DevtoolsScripts extends PageScripts {
  /** Scripts for which DevTools was asked and did not answer; they are not asked for again until it does, or tells of them anew. */
  readonly unanswered: () => number;
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
const createListedScripts = (): DevtoolsScripts => {
  let generation = 1;
  const changes = new Map<string, number>();
  /** What DevTools listed last, null once that is no longer true: asking takes a tenth of a second. */
  let known: ReadonlyMap<string, Resource> | null = null;

  /** Changes of the list that DevTools has told of. */
  let heard = 0;

  const answers = createAnswers(SILENT_AFTER);
  const unanswered = new Set<string>();

  const changed = ({ url }: Resource) => {
    known = null;
    heard++;
    unanswered.delete(url);
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
  const read = async (): Promise<ReadonlyMap<string, Resource> | null> => {
    if (known !== null) return known;
    const heardBefore = heard;
    const list = await answers.wait(ask());
    // something came while DevTools was answering: this list may lack it
    if (list !== null && heard === heardBefore) known = list;
    return list;
  };

  const textOf = (url: string, resource: Resource): Promise<string | null> => {
    if (isSource(resource)) return loadedText(url);
    return new Promise((resolve) => {
      resource.getContent((content, encoding) => resolve(encoding === 'base64' ? null : (content ?? null)));
    });
  };

  return {
    list: async () => {
      const list = await read();
      if (list === null) throw new Error('DevTools does not list the sources');
      return [...list.keys()].map((url) => ({ url, version: generation + (changes.get(url) ?? 0) }));
    },
    text: async (url) => {
      const resource = (await read())?.get(url);
      if (resource === undefined || unanswered.has(url)) return null;
      const asked = textOf(url, resource);
      const answer = await answers.wait(asked.then((text) => ({ text })));
      if (answer !== null) return answer.text;
      unanswered.add(url);
      // it came after all: who looks next finds another version
      asked.then(() => changed(resource));
      return null;
    },
    unanswered: () => unanswered.size,
    forget: () => {
      let most = 0;
      // a page may have loaded more than fit on the stack as arguments
      for (const count of changes.values()) most = Math.max(most, count);
      generation += 1 + most;
      changes.clear();
      known = null;
      heard++;
      unanswered.clear();
    },
  };
};

/** The scripts of the inspected page, as far as these DevTools tell of them. */
export const createDevtoolsScripts = (): DevtoolsScripts =>
  chrome.devtools.inspectedWindow.getResources === undefined ? createLoggedScripts() : createListedScripts();
