import { type AnyNode, parse, parseExpressionAt } from 'acorn';
import type { FunctionText } from '../../../protocol/facts/input-facts.ts';
import { textKey } from '../../../recording/place.ts';
import type { MappedScript } from '../source-maps.ts';
import { isFunction, pathTo } from './nodes.ts';

/** A node of a script, with everything around it from the root down. The last one of `path` is the node. */
export interface CodePlace {
  readonly script: MappedScript;
  readonly path: readonly AnyNode[];
  readonly node: AnyNode;
}

/** Beyond this a whole script takes too long to parse (about 100 ms for each MB): only the function itself is read. */
const MAX_WHOLE = 6_000_000;

/**
 * Finds functions and modules in loaded scripts and reads their syntax. Nothing is run. What cannot be parsed is not
 * there: callers say "unknown".
 */
export interface Code {
  /** The function or class with exactly this text; null where it is nowhere or at several places. */
  readonly find: (text: FunctionText) => CodePlace | null;
  /** Syntax of a whole script; null if it is too long or cannot be parsed. */
  readonly program: (script: MappedScript) => AnyNode | null;
  /** Script that `from` means in an import of `importer`. */
  readonly imported: (importer: MappedScript, from: string) => MappedScript | null;
}

/** Parsing takes longest of all, and the next recording asks for the same scripts again. */
const programs = new WeakMap<MappedScript, AnyNode | null>();

export const createCode = (scripts: readonly MappedScript[]): Code => {
  const found = new Map<string, CodePlace | null>();
  const byUrl = new Map<string, MappedScript | null>();
  for (const script of scripts) {
    byUrl.set(script.url, script);
    const bare = withoutQuery(script.url);
    // one file under several queries: which one is meant is only told by the full URL
    if (bare !== script.url) byUrl.set(bare, byUrl.has(bare) ? null : script);
  }

  const program = (script: MappedScript): AnyNode | null => {
    const known = programs.get(script);
    if (known !== undefined) return known;
    const parsed = script.text.length > MAX_WHOLE ? null : parseScript(script.text);
    programs.set(script, parsed);
    return parsed;
  };

  const search = (text: FunctionText): CodePlace | null => {
    for (const script of scripts) {
      const start = script.text.indexOf(text.start);
      if (start < 0) continue;
      if (script.text.indexOf(text.start, start + 1) >= 0) return null;
      return inScript(script, program(script), start, start + text.length);
    }
    return null;
  };

  return {
    program,
    find: (text) => {
      const key = textKey(text);
      const known = found.get(key);
      if (known !== undefined) return known;
      const place = search(text);
      found.set(key, place);
      return place;
    },
    imported: (importer, from) => {
      if (!URL.canParse(from, importer.url)) return null;
      const url = new URL(from, importer.url).href;
      return byUrl.get(url) ?? byUrl.get(withoutQuery(url)) ?? null;
    },
  };
};

const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');

const OPTIONS = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowHashBang: true,
} as const;

const parseScript = (text: string): AnyNode | null => {
  for (const sourceType of ['module', 'script'] as const) {
    try {
      return parse(text, { ...OPTIONS, sourceType });
    } catch {
      // not of this kind
    }
  }
  return null;
};

const inScript = (script: MappedScript, root: AnyNode | null, start: number, end: number): CodePlace | null => {
  const path = root === null ? [] : pathTo(root, start, end);
  const at = path.findLastIndex((node) => isDefinition(node) && node.start === start && node.end === end);
  const node = path[at];
  if (node !== undefined) return { script, node, path: path.slice(0, at + 1) };
  // a method's text starts at its name, the syntax of its function at its parameters
  const method = path.findLast((around) => around.start === start && around.end === end);
  if (method?.type === 'MethodDefinition' || method?.type === 'Property')
    return { script, node: method.value ?? method, path: [...path, ...(method.value ? [method.value] : [])] };
  if (root !== null) return null;
  try {
    const alone = parseExpressionAt(script.text.slice(0, end), start, { ...OPTIONS, sourceType: 'module' });
    return isDefinition(alone) && alone.end === end ? { script, node: alone, path: [alone] } : null;
  } catch {
    return null;
  }
};

const isDefinition = (node: AnyNode): boolean =>
  isFunction(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
