import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping';
import type { PageScripts } from './page-scripts.ts';

/** A script with its source map, if it names one that could be read. */
export interface MappedScript {
  readonly url: string;
  readonly text: string;
  /** Position from 1 in the loaded script → position from 1 in the original source; null where nothing maps. */
  readonly original: (line: number, column: number) => OriginalPosition | null;
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

const mapText = async (scriptUrl: string, text: string): Promise<{ json: string; url: string } | null> => {
  const reference = MAP_COMMENT.exec(text.slice(-4_000_000).trimEnd())?.[1];
  if (reference === undefined) return null;
  const url = new URL(reference, scriptUrl).href;
  try {
    // data: URLs too: fetch decodes them
    const response = await fetch(url);
    return response.ok ? { json: await response.text(), url: url.startsWith('data:') ? scriptUrl : url } : null;
  } catch {
    return null; // another origin that does not let us read it, or gone: positions stay as loaded
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
  return {
    url,
    text,
    original: (line, column) => {
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
    },
  };
};

/** Loads each script and its map once. Resolves to null for a script that DevTools has no text of. */
export const createSourceMaps = (scripts: PageScripts) => {
  const loaded = new Map<string, Promise<MappedScript | null>>();
  return {
    script: (url: string): Promise<MappedScript | null> => {
      let script = loaded.get(url);
      if (script === undefined) {
        script = load(url, scripts);
        loaded.set(url, script);
      }
      return script;
    },
    forget: () => loaded.clear(),
  };
};

export type SourceMaps = ReturnType<typeof createSourceMaps>;
