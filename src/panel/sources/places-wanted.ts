import type { Fact } from '../../protocol/facts/fact.ts';
import type { FunctionText } from '../../protocol/facts/input-facts.ts';
import { frameKey, textKey } from '../../recording/place.ts';
import { parseFrames, type RawFrame } from '../../recording/stack.ts';
import { type CodeWanted, collectCode } from './code-wanted.ts';

/** Positions and functions of a recording whose sources a reader will want to see. */
export interface PlacesWanted {
  readonly frames: ReadonlyMap<string, RawFrame>;
  readonly functions: ReadonlyMap<string, FunctionText>;
  readonly code: CodeWanted;
}

/** Deeper frames are library code nearly always; each costs a look into a source map. */
const FRAMES_PER_STACK = 24;

/** Collects what is to be resolved, each once, while facts come in: nothing of it is left to do at the end. */
export interface PlacesCollector {
  /** Facts of one document (`Envelope.document`), in their order. */
  readonly add: (document: string, facts: readonly Fact[]) => void;
  readonly wanted: PlacesWanted;
}

export const collectPlaces = (): PlacesCollector => {
  const code = collectCode();
  const frames = new Map<string, RawFrame>();
  const functions = new Map<string, FunctionText>();
  const wantText = (text: FunctionText | null) => {
    if (text !== null) functions.set(textKey(text), text);
  };
  const wantStack = (stack: string | null) => {
    for (const frame of parseFrames(stack ?? '').slice(0, FRAMES_PER_STACK)) {
      frames.set(frameKey(frame.url, frame.line, frame.column), frame);
    }
  };
  const seen = new Set<string>();
  const want = (fact: Fact) => {
    if (fact.kind === 'update' || fact.kind === 'request' || fact.kind === 'action') {
      if (seen.has(fact.stack)) return;
      seen.add(fact.stack);
      wantStack(fact.stack);
    } else if (fact.kind === 'input') {
      wantText(fact.handler?.text ?? null);
    } else if (fact.kind === 'types') {
      for (const type of fact.types) {
        wantText(type.text);
        wantStack(type.stack);
      }
    }
  };
  return {
    add: (document, facts) => {
      facts.forEach(want);
      code.add(document, facts);
    },
    wanted: { frames, functions, code: code.wanted },
  };
};
