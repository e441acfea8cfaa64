import type { FunctionText } from '../../protocol/facts/input-facts.ts';
import type { Place } from '../../recording/place.ts';
import type { RawFrame } from '../../recording/stack.ts';
import { callSiteAt } from './call-site.ts';
import { resolveCode } from './code/code-places.ts';
import { bestOffset } from './code/code-position.ts';
import { type CodePlace, createCode } from './code/script-code.ts';
import type { PageScripts } from './page-scripts.ts';
import type { PlacesWanted } from './places-wanted.ts';
import { createSourceMaps, type MappedScript } from './source-maps.ts';

const LIBRARY = /\/node_modules\/|\/\.vite\/deps\/|\/@vite\/client|\/@react-refresh|react-refresh/;

/** Scripts beyond this size are bundled libraries nearly always; searching them for function texts comes last. */
const SMALL_SCRIPT = 300_000;

const placeAt = (script: MappedScript | null, url: string, line: number, column: number, name: string): Place => {
  const original = script?.original(line, column) ?? null;
  if (original === null) {
    const lineText = script?.text.split('\n', line)[line - 1] ?? '';
    const site = script === null ? { callee: '', binding: '' } : callSiteAt(lineText, column, script.text);
    return { function: name, url, line, column, mapped: false, library: LIBRARY.test(url), ...site };
  }
  const site = callSiteAt(original.lineText, original.column, original.text);
  const library = original.ignored || LIBRARY.test(original.url) || LIBRARY.test(url);
  return {
    function: name,
    url: original.url,
    line: original.line,
    column: original.column,
    mapped: true,
    library,
    ...site,
  };
};

const codePlace = (at: CodePlace): Place => {
  const { script } = at;
  const { line, column } = script.positionOf(bestOffset(at));
  return placeAt(script, script.url, line, column, '');
};

const NO_SCRIPT = /\.(?:css|svg|png|jpe?g|woff2?)(?:\?|$)/;

export interface SourceResolver {
  /** Resolves what is wanted and hands each place over as soon as it is known. Rejects only if `PageScripts` does. */
  readonly resolve: (wanted: PlacesWanted, found: (key: string, place: Place) => void) => Promise<void>;
  /** Loads all scripts and their maps ahead: once a recording has ended, they are there. */
  readonly prepare: () => Promise<void>;
}

/**
 * Turns positions in loaded scripts into positions in sources, without running anything in the page.
 *
 * A function is found by its own source text: the script that holds exactly that text, at exactly one offset. A text
 * that stands at several places (two identical one-liners) stays unresolved: wrong is worse than unknown.
 */
export const createSourceResolver = (scripts: PageScripts): SourceResolver => {
  const maps = createSourceMaps(scripts);
  const loadAll = (urls: readonly string[]): Promise<readonly (MappedScript | null)[]> =>
    Promise.all(urls.filter((url) => !NO_SCRIPT.test(url)).map((url) => maps.script(url)));

  const resolveFrame = async (frame: RawFrame): Promise<Place> =>
    placeAt(await maps.script(frame.url), frame.url, frame.line, frame.column, frame.function);

  const searchOrder = async (urls: readonly string[], first: ReadonlySet<string>): Promise<readonly MappedScript[]> => {
    const found = (await loadAll(urls)).filter((script) => script !== null);
    const rank = (script: MappedScript) =>
      (first.has(script.url) ? 0 : 4) +
      (LIBRARY.test(script.url) ? 2 : 0) +
      (script.text.length > SMALL_SCRIPT ? 1 : 0);
    return found.sort((a, b) => rank(a) - rank(b));
  };

  const resolveFunction = (text: FunctionText, order: readonly MappedScript[]): Place | null => {
    for (const script of order) {
      const offset = script.text.indexOf(text.start);
      if (offset < 0) continue;
      if (script.text.indexOf(text.start, offset + 1) >= 0) return null;
      const { line, column } = script.positionOf(offset);
      const name = /^(?:async\s+)?(?:function\s*\*?|class)\s+([\w$]+)/.exec(text.start)?.[1] ?? '';
      return placeAt(script, script.url, line, column, name);
    }
    return null;
  };

  const resolve: SourceResolver['resolve'] = async (wanted, found) => {
    // asking DevTools for its list takes a tenth of a second
    const urls = await maps.refresh();
    const inStacks = new Set<string>();
    for (const [key, frame] of wanted.frames) {
      inStacks.add(frame.url);
      found(key, await resolveFrame(frame));
    }
    const { code } = wanted;
    if (wanted.functions.size + code.hooks.size + code.made.size + code.contexts.size === 0) return;
    const order = await searchOrder(urls, inStacks);
    for (const [key, text] of wanted.functions) {
      const place = resolveFunction(text, order);
      if (place !== null) found(key, place);
    }
    resolveCode(code, createCode(order), codePlace, found);
  };

  return {
    resolve,
    prepare: async () => {
      await loadAll(await maps.refresh());
    },
  };
};
