import type { ComponentType } from '../protocol/facts/component-types.ts';
import type { FunctionText } from '../protocol/facts/input-facts.ts';
import type { InitiatorFrame } from '../recording/network-request.ts';
import { frameKey, type Place, textKey } from '../recording/place.ts';
import { parseFrames } from '../recording/stack.ts';
import type { SourcePlace, StackFrame } from './model/source-place.ts';

/** Resolves raw stacks and functions with what was found out while the page was there. */
export interface Places {
  /** Frames of a raw stack, innermost first, resolved where it is known. Equal stacks are one array. */
  readonly framesOf: (stack: string) => readonly StackFrame[];
  readonly resolve: (frames: readonly InitiatorFrame[]) => readonly StackFrame[];
  /** What the resolver knows of the place where a frame of `framesOf` was; null if nothing. */
  readonly placeOf: (frame: StackFrame) => Place | null;
  readonly ofText: (text: FunctionText | null) => SourcePlace | null;
  /** Where a component is defined: by its own text, else a frame inside its body. */
  readonly ofType: (type: ComponentType) => SourcePlace | null;
  /** Is a component defined in a dependency? false where its place is not known. */
  readonly isLibrary: (type: ComponentType) => boolean;
}

/** Without a resolved place: dependencies as bundlers' development servers lay them out, and other extensions. */
const LIBRARY_URL = /\/node_modules\/|\/\.vite\/deps\/|^(?:chrome|moz)-extension:/;

const toSource = ({ url, line, column, mapped }: SourcePlace): SourcePlace => ({ url, line, column, mapped });

/** App frames before library frames, order kept within both. */
export const appFramesFirst = (frames: readonly StackFrame[]): readonly StackFrame[] => [
  ...frames.filter((frame) => !frame.library),
  ...frames.filter((frame) => frame.library),
];

export const createPlaces = (known: ReadonlyMap<string, Place>): Places => {
  const byStack = new Map<string, readonly StackFrame[]>();
  const places = new WeakMap<StackFrame, Place>();

  const resolveFrame = (frame: InitiatorFrame): StackFrame => {
    const place = known.get(frameKey(frame.url, frame.line, frame.column));
    if (place === undefined) return { ...frame, mapped: false, library: LIBRARY_URL.test(frame.url) };
    const resolved: StackFrame = {
      function: place.function || frame.function,
      ...toSource(place),
      library: place.library,
    };
    places.set(resolved, place);
    return resolved;
  };
  const resolve = (frames: readonly InitiatorFrame[]): readonly StackFrame[] => frames.map(resolveFrame);
  const framesOf = (stack: string): readonly StackFrame[] => {
    const before = byStack.get(stack);
    if (before !== undefined) return before;
    const frames = resolve(parseFrames(stack));
    byStack.set(stack, frames);
    return frames;
  };
  const ofText = (text: FunctionText | null): SourcePlace | null => {
    const place = text === null ? undefined : known.get(textKey(text));
    return place === undefined ? null : toSource(place);
  };
  const ofStack = (stack: string | null): SourcePlace | null => {
    const frame = stack === null ? undefined : framesOf(stack)[0];
    return frame === undefined ? null : toSource(frame);
  };
  return {
    framesOf,
    resolve,
    placeOf: (frame) => places.get(frame) ?? null,
    ofText,
    ofType: (type) => ofText(type.text) ?? ofStack(type.stack),
    isLibrary: ({ text, stack }) =>
      (text === null ? undefined : known.get(textKey(text)))?.library ??
      (stack === null ? undefined : framesOf(stack)[0])?.library ??
      false,
  };
};
