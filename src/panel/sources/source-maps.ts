import { originalPositionFor, sourceContentFor, TraceMap, traceSegment } from '@jridgewell/trace-mapping';
import { firstIndex } from '../../analysis/first-index.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { PageScripts } from './page-scripts.ts';

/** A script with its source map, if it names one that could be read. */
export interface MappedScript {
  readonly url: string;
  readonly text: string;
  /** Position from 1 in the loaded script → position from 1 in the original source; null where nothing maps. */
  readonly original: (line: number, column: number) => OriginalPosition | null;
  /** Line and column from 1 of an offset in `text`. */
  readonly positionOf: (offset: number) => { readonly line: number; readonly column: number };
  /**
   * Identifier that stood in the original where `offset` is now: what a minifier renamed. "" where the map has no entry
   * for exactly that offset, or no identifier stands there.
   */
  readonly nameAt: (offset: number) => string;
}

export interface OriginalPosition {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  /** Text of the original line; "" if the map carries no content. */
  readonly lineText: string;
  /** Whole original text, "" if the map carries none. */
  readonly text: string;
  readonly ignored: boolean;
}

const MAP_COMMENT = /[#@]\s*sourceMappingURL=(\S+)\s*(?:\*\/)?\s*$/;

/** A server may answer without end. */
const ANSWERS_WITHIN: Milliseconds = 10_000;

/**
 * Where a script says that its map is. Only a script from this computer's disk may name a file of it: the extension may be
 * allowed to read files, which a page is not.
 */
const mapUrl = (reference: string, scriptUrl: string): string | null => {
  const { href, protocol } = new URL(reference, scriptUrl);
  const isAllowed = /^(?:https?|data):$/.test(protocol) || (protocol === 'file:' && scriptUrl.startsWith('file:'));
  return isAllowed ? href : null;
};

const mapText = async (scriptUrl: string, text: string): Promise<{ json: string; url: string } | null> => {
  const reference = MAP_COMMENT.exec(text.slice(-4_000_000).trimEnd())?.[1];
  if (reference === undefined) return null;
  try {
    const url = mapUrl(reference, scriptUrl);
    if (url === null) return null;
    // data: URLs too: fetch decodes them
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(ANSWERS_WITHIN),
    });
    return response.ok ? { json: await response.text(), url: url.startsWith('data:') ? scriptUrl : url } : null;
  } catch {
    return null; // no address, another origin that does not let us read it, or gone: positions stay as loaded
  }
};

const load = async (url: string, scripts: PageScripts): Promise<MappedScript | null> => {
  const text = await scripts.text(url);
  if (text === null) return null;
  const found = await mapText(url, text);
  let map: TraceMap | null = null;
  try {
    if (found !== null) map = new TraceMap(found.json, found.url);
  } catch {
    map = null; // a broken map is no map
  }
  const ignored = new Set(map?.ignoreList ?? []);
  const positionOf = createPositions(text);
  const original = (line: number, column: number): OriginalPosition | null => {
    if (map === null) return null;
    const position = originalPositionFor(map, { line, column: column - 1 });
    if (position.source === null) return null;
    const content = sourceContentFor(map, position.source) ?? '';
    return {
      url: position.source,
      line: position.line,
      column: position.column + 1,
      lineText: content.split('\n', position.line)[position.line - 1] ?? '',
      text: content,
      ignored: ignored.has(map.resolvedSources.indexOf(position.source)),
    };
  };
  return {
    url,
    text,
    original,
    positionOf,
    nameAt: (offset) => {
      if (map === null) return '';
      const { line, column } = positionOf(offset);
      const segment = traceSegment(map, line - 1, column - 1);
      if (segment === null || segment[0] !== column - 1) return '';
      const at = original(line, column);
      const name = at === null ? '' : (IDENTIFIER.exec(at.lineText.slice(at.column - 1))?.[0] ?? '');
      // a compiler before the bundler mapped the whole statement only: this is where it begins
      return STATEMENT.test(name) ? '' : name;
    },
  };
};

const STATEMENT = /^(?:const|let|var|function|class|return|if|for|export|import|async|await|new)$/;
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*/u;

/** Looks up lines by bisection: a bundle is asked for many positions. */
const createPositions = (text: string): MappedScript['positionOf'] => {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const known = starts;
    const line = firstIndex(1, known.length, (index) => (known[index] ?? 0) > offset);
    return { line, column: offset - (known[line - 1] ?? 0) + 1 };
  };
};

export interface SourceMaps {
  /** URLs that are loaded now; what became of others is forgotten. */
  readonly refresh: () => Promise<readonly string[]>;
  /** A script and its map; null for one that nobody has the text of. Loaded once until its text is another one. */
  readonly script: (url: string) => Promise<MappedScript | null>;
}

export const createSourceMaps = (scripts: PageScripts): SourceMaps => {
  const loaded = new Map<string, { readonly version: number; readonly script: Promise<MappedScript | null> }>();
  let versions: ReadonlyMap<string, number> = new Map();
  /** 0: not in the list, as scripts that were evaluated. */
  const versionOf = (url: string): number => versions.get(url) ?? 0;
  return {
    refresh: async () => {
      versions = new Map((await scripts.list()).map(({ url, version }) => [url, version]));
      for (const [url, { version }] of loaded) if (versionOf(url) !== version) loaded.delete(url);
      return [...versions.keys()];
    },
    script: (url) => {
      const known = loaded.get(url);
      if (known !== undefined) return known.script;
      const script = load(url, scripts);
      loaded.set(url, { version: versionOf(url), script });
      return script;
    },
  };
};
