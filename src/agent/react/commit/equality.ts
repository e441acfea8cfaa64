import type { Equality } from '../../../protocol/facts/change.ts';
import type { Milliseconds } from '../../../protocol/units.ts';
import { ownValue } from '../../own-value.ts';

/** Compares two values of the page without running any of its code. */
export interface Comparer {
  /** `null`: the same value by `Object.is`. */
  readonly compare: (before: unknown, after: unknown) => Equality | null;
  /** The budget ended and at least one answer was `unknown` because of it. */
  readonly ended: () => boolean;
}

export interface Budget {
  readonly milliseconds: Milliseconds;
  /** Pairs of values looked at. */
  readonly nodes: number;
}

/** For one commit. Reached by commits of thousands of renders only, whose own work is many times as long. */
export const COMMIT_BUDGET: Budget = { milliseconds: 4, nodes: 5000 };

/** Nothing is looked into: whatever is another reference may hold anything. */
export const NO_BUDGET: Budget = { milliseconds: 0, nodes: 0 };

/** From sure to hopeless; what holds several values is as equal as its worst member. */
const ranks: readonly Equality[] = [
  'equal-data',
  'equal-element',
  'equal-element-with-function',
  'same-text',
  'unknown',
  'different',
];
const worse = (one: Equality, other: Equality): Equality => (ranks.indexOf(one) < ranks.indexOf(other) ? other : one);

/** Deeper data is cyclic or not worth it. */
const MAX_DEPTH = 40;

// Captured when the agent comes: what the page replaces later is not called.
const { getPrototypeOf, keys: ownKeys, getOwnPropertySymbols } = Object;
const uncurry = <T>(method: unknown): ((self: object) => T) => {
  const call = Function.prototype.call.bind(method as () => T);
  return (self) => call(self) as T;
};
const functionText = uncurry<string>(Function.prototype.toString);
const dateValue = uncurry<number>(Date.prototype.getTime);
const mapEntries = uncurry<IterableIterator<[unknown, unknown]>>(Map.prototype.entries);
const setValues = uncurry<IterableIterator<unknown>>(Set.prototype.values);
const patternText = uncurry<string>(Object.getOwnPropertyDescriptor(RegExp.prototype, 'source')?.get);
const patternFlags = uncurry<string>(Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags')?.get);
const mapGet = Function.prototype.call.bind(Map.prototype.get) as (map: object, key: unknown) => unknown;
const mapHas = Function.prototype.call.bind(Map.prototype.has) as (map: object, key: unknown) => boolean;
const typedArray: unknown = getPrototypeOf(Uint8Array.prototype);
const typedLength = uncurry<number>(Object.getOwnPropertyDescriptor(typedArray, 'length')?.get);
const typedAt = Function.prototype.call.bind(Uint8Array.prototype.at) as (array: object, index: number) => unknown;
const setHas = Function.prototype.call.bind(Set.prototype.has) as (set: object, value: unknown) => boolean;

/**
 * A comparer whose answers cost at most `budget` in all; beyond it every answer is `unknown`.
 *
 * A Proxy over a plain object cannot be told from one: its traps run, and one that throws gives `unknown`.
 */
export const createComparer = (now: () => Milliseconds, budget: Budget = COMMIT_BUDGET): Comparer => {
  let millisecondsLeft = budget.milliseconds;
  let deadline = 0;
  let left = budget.nodes;
  let ended = false;
  // a context value reaches hundreds of consumers: each pair is compared once
  const answers = new Map<unknown, { readonly before: unknown; readonly answer: Equality }>();
  // pairs met within one answer: met again they add nothing to it, and data that refers to itself comes to an end
  const met = new Map<object, object>();

  const spent = (): boolean => {
    if (left-- <= 0 || ((left & 63) === 0 && now() > deadline)) ended = true;
    return ended;
  };

  const compareAt = (before: unknown, after: unknown, depth: number): Equality => {
    if (Object.is(before, after)) return 'equal-data';
    if (typeof before !== typeof after || before === null || after === null) return 'different';
    if (typeof before === 'function' && typeof after === 'function') return compareFunctions(before, after);
    if (typeof before !== 'object' || typeof after !== 'object') return 'different';
    if (met.get(before) === after) return 'equal-data';
    if (spent() || depth > MAX_DEPTH) return 'unknown';
    met.set(before, after);
    const prototype = getPrototypeOf(before);
    if (prototype !== getPrototypeOf(after)) return 'different';
    if (prototype === Array.prototype && Array.isArray(before) && Array.isArray(after))
      return before.length === after.length ? compareMembers(before, after, depth) : 'different';
    if (prototype === Object.prototype || prototype === null)
      return isElement(before) || isElement(after)
        ? compareElements(before, after, depth)
        : compareMembers(before, after, depth);
    return compareBuiltIns(before, after, prototype, depth);
  };

  const compareMembers = (before: object, after: object, depth: number): Equality => {
    const names = [...ownKeys(before), ...getOwnPropertySymbols(before)];
    if (names.length !== ownKeys(after).length + getOwnPropertySymbols(after).length) return 'different';
    let result: Equality = 'equal-data';
    for (const name of names) {
      result = worse(result, compareMember(before, after, name, depth));
      if (result === 'different') return result;
    }
    return result;
  };

  const compareMember = (before: object, after: object, name: string | symbol, depth: number): Equality => {
    const one = Object.getOwnPropertyDescriptor(before, name);
    const other = Object.getOwnPropertyDescriptor(after, name);
    if (one === undefined || other === undefined) return 'different';
    if (!('value' in one) || !('value' in other)) return 'unknown';
    return compareAt(one.value, other.value, depth + 1);
  };

  const compareElements = (before: object, after: object, depth: number): Equality => {
    for (const part of ['$$typeof', 'type', 'key']) {
      if (!Object.is(ownValue(before, part), ownValue(after, part))) return 'different';
    }
    const props = compareAt(ownValue(before, 'props'), ownValue(after, 'props'), depth + 1);
    // ≥ 19 keeps `ref` among the props, behind a getter on the element
    const refs = compareAt(ownValue(before, 'ref') ?? null, ownValue(after, 'ref') ?? null, depth + 1);
    const result = worse(props, refs);
    if (result === 'equal-data') return 'equal-element';
    return result === 'same-text' ? 'equal-element-with-function' : result;
  };

  const compareBuiltIns = (before: object, after: object, prototype: object, depth: number): Equality => {
    if (prototype === Date.prototype) return same(Object.is(dateValue(before), dateValue(after)));
    if (prototype === RegExp.prototype)
      return same(patternText(before) === patternText(after) && patternFlags(before) === patternFlags(after));
    if (prototype === Map.prototype) return compareMaps(before, after, depth);
    if (prototype === Set.prototype) return compareSets(before, after);
    if (ArrayBuffer.isView(before)) return compareTypedArrays(before, after);
    return hasOtherField(before, after) ? 'different' : 'unknown';
  };

  const compareTypedArrays = (before: object, after: object): Equality => {
    const length = typedLength(before);
    if (length !== typedLength(after)) return 'different';
    for (let i = 0; i < length; i++) {
      if (!Object.is(typedAt(before, i), typedAt(after, i))) return 'different';
      if (spent()) return 'unknown';
    }
    return 'equal-data';
  };

  /**
   * Instances of a class may hold private fields, which nobody can read: they are never known to be equal. A public field
   * with another text or number is proof enough that they differ; one that was empty may be a cache.
   */
  const hasOtherField = (before: object, after: object): boolean =>
    ownKeys(before).some((name) => {
      const one = ownValue(before, name);
      const other = ownValue(after, name);
      return (
        typeof one === typeof other && typeof one !== 'object' && typeof one !== 'function' && !Object.is(one, other)
      );
    });

  const compareMaps = (before: object, after: object, depth: number): Equality => {
    let result: Equality = 'equal-data';
    let size = 0;
    for (const [key, value] of mapEntries(before)) {
      if (!mapHas(after, key)) return 'different';
      result = worse(result, compareAt(value, mapGet(after, key), depth + 1));
      if (result === 'different' || spent()) return ended ? 'unknown' : result;
      size++;
    }
    for (const _ of mapEntries(after)) size--;
    return size === 0 ? result : 'different';
  };

  const compareSets = (before: object, after: object): Equality => {
    let size = 0;
    for (const value of setValues(before)) {
      if (!setHas(after, value)) return 'different';
      if (spent()) return 'unknown';
      size++;
    }
    for (const _ of setValues(after)) size--;
    return same(size === 0);
  };

  return {
    compare: (before, after) => {
      if (Object.is(before, after)) return null;
      const known = answers.get(after);
      if (known !== undefined && known.before === before) return known.answer;
      if (!isObject(before) || !isObject(after)) return compareAt(before, after, 0);
      const start = now();
      deadline = start + millisecondsLeft;
      met.clear();
      const answer = attempt(() => compareAt(before, after, 0));
      met.clear();
      millisecondsLeft -= now() - start;
      answers.set(after, { before, answer });
      return answer;
    },
    ended: () => ended,
  };
};

const attempt = (compare: () => Equality): Equality => {
  try {
    return compare();
  } catch {
    // a revoked proxy, or one whose trap throws
    return 'unknown';
  }
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const same = (equal: boolean): Equality => (equal ? 'equal-data' : 'different');

const isElement = (value: object): boolean => typeof ownValue(value, '$$typeof') === 'symbol';

/** Text says nothing about what a closure holds, and nothing at all for native and bound functions. */
const compareFunctions = (before: object, after: object): Equality => {
  const text = functionText(before);
  if (text !== functionText(after)) return 'different';
  return text.includes('[native code]') ? 'unknown' : 'same-text';
};
