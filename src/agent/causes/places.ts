import { type Callable, isObject, type Natives } from '../natives.ts';
import type { Place } from './trampoline.ts';

/** Places of one page that are told apart. Code beyond, made by the page as it goes, has none. */
const MAX_PLACES = 1_000;
/** Characters of a function's source that tell it from others, beside its length. */
const TEXT = 200;

/** Finds the place in the page's code that something comes from. */
export interface Places {
  /** Of a callback, by its source; null for native and bound functions, which stand for code that is not known. */
  readonly ofCallback: (callback: Callable) => Place | null;
  /** Of a call, by its stack. */
  readonly ofStack: (kind: string, stack: string) => Place | null;
}

export const createPlaces = ({ functionSource }: Pick<Natives, 'functionSource'>): Places => {
  const byFunction = new WeakMap<object, Place | null>();
  const byText = new Map<string, Place>();

  const ofText = (text: string): Place | null => {
    const known = byText.get(text);
    if (known !== undefined || byText.size >= MAX_PLACES) return known ?? null;
    const place: Place = { idle: 0 };
    byText.set(text, place);
    return place;
  };

  return {
    ofCallback: (callback) => {
      if (!isObject(callback)) return null;
      const known = byFunction.get(callback);
      if (known !== undefined) return known;
      const source = functionSource(callback);
      const isNative = source.length < TEXT && source.includes('[native code]');
      const place = isNative ? null : ofText(`${source.length} ${source.slice(0, TEXT)}`);
      byFunction.set(callback, place);
      return place;
    },
    ofStack: (kind, stack) => (stack === '' ? null : ofText(`${kind} ${stack.split('\n', 1)[0]}`)),
  };
};
