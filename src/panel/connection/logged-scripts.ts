import type { Milliseconds } from '../../protocol/units.ts';
import { memberOf, numberOf, textOf } from '../../recording/har-reader.ts';
import type { DevtoolsScripts } from './devtools-scripts.ts';
import { evaluate } from './evaluate.ts';

const ANSWERS_WITHIN: Milliseconds = 10_000;
/** More than any page loads; what the page says of itself is not to be trusted. */
const MOST_SCRIPTS = 5_000;

const SCRIPT_URL = /^https?:/;
const SCRIPT_TYPE = /\b(?:java|ecma)script\b/;

/** Scripts that the page itself knows of, those of modules among its resources. */
const NAMES = `[...document.scripts].map(({ src }) => src).concat(performance.getEntriesByType('resource')
  .filter(({ initiatorType, name }) => initiatorType === 'script' || /\\.[cm]?[jt]sx?(?:[?#]|$)/.test(name))
  .map(({ name }) => name))`;

const namedInPage = async (): Promise<readonly string[]> => {
  const names = await evaluate(NAMES, null);
  if (!Array.isArray(names)) return [];
  return names.slice(0, MOST_SCRIPTS).filter((name) => typeof name === 'string' && SCRIPT_URL.test(name));
};

/** Texts of the scripts that the page has loaded since DevTools was opened. */
const logged = (): Promise<ReadonlyMap<string, string>> =>
  new Promise((resolve) => {
    chrome.devtools.network.getHAR(({ entries }) => {
      const texts = new Map<string, string>();
      for (const { request, response } of entries) {
        const content = memberOf(response, 'content');
        const text = textOf(content, 'text');
        // a long one is cut
        const isWhole = text !== '' && text.length * 4 >= (numberOf(content, 'size') ?? 0);
        if (isWhole && SCRIPT_TYPE.test(textOf(content, 'mimeType'))) texts.set(request.url, text);
      }
      resolve(texts);
    });
  });

const fetched = async (url: string): Promise<string | null> => {
  if (!SCRIPT_URL.test(url)) return null;
  try {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN);
    const response = await fetch(url, {
      cache: 'force-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
};

/**
 * Scripts where DevTools list no resources (Firefox): the network log has the texts of what was loaded since DevTools was opened; others are
 * fetched anew, without cookies.
 */
export const createLoggedScripts = (): DevtoolsScripts => {
  let generation = 1;
  /** Null once the page has loaded something more. */
  let known: Promise<ReadonlyMap<string, string>> | null = null;
  chrome.devtools.network.onRequestFinished.addListener(() => {
    known = null;
  });
  const texts = (): Promise<ReadonlyMap<string, string>> => {
    known ??= logged();
    return known;
  };
  return {
    list: async () => {
      const [inLog, inPage] = await Promise.all([texts(), namedInPage()]);
      return [...new Set([...inLog.keys(), ...inPage])].map((url) => ({ url, version: generation }));
    },
    text: async (url) => (await texts()).get(url) ?? fetched(url),
    // what is fetched ends in time
    unanswered: () => 0,
    forget: () => {
      generation++;
      known = null;
    },
  };
};
