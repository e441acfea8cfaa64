import fc from 'fast-check';
import type { Random } from '../../bench/panel/random.ts';
import { HOSTILE } from '../support/hostile-analysis.ts';
import { anyOf } from './case-random.ts';

const DEPTH = 20_000;

const nested = (wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 0;
  for (let depth = 0; depth < DEPTH; depth++) value = wrap(value);
  return value;
};

/** As `JSON.parse` makes it of `{"__proto__": …}`: an own property. */
export const withOwn = (key: string, value: unknown): object =>
  Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });

/** Shared by all cases: what one writes into it, the next would read. */
const freeze = (value: unknown): void => {
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next) || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const key of Reflect.ownKeys(next)) open.push(Reflect.get(next, key) ?? null);
  }
};

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  1,
  2,
  3,
  0.1,
  1e-7,
  5e-324,
  -0.5,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  -(2 ** 53),
  1e15,
  -1e15,
  1e15 + 1,
  8.64e15,
  1e300,
  Number.MAX_VALUE,
];

/** Not in JSON, but in a message. */
const unwritable: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, undefined, 10n, new Date(Number.NaN)];

const texts: readonly string[] = [
  ...HOSTILE,
  '',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(20_000),
  `at f (${'x'.repeat(9_000)}:1:2)`,
  `${'at a (b:1:1)\n'.repeat(1_200)}`,
  'fn:1:x',
  'made:a:b#1:fn:1:x',
  'http://[',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
];

const pollution = [
  withOwn('__proto__', { polluted: true }),
  withOwn('constructor', { prototype: { polluted: true } }),
  withOwn('toJSON', 'x'),
  withOwn('length', 1e9),
  { 0: 'a', length: 1 },
];

/** What stands in place of a value: fast-check's own ideas, and what has a meaning to some reader. */
export const createNonsense = (seed: number) => {
  const anything: readonly unknown[] = fc.sample(
    fc.anything({ maxDepth: 3, withNullPrototype: true, withSparseArray: true }),
    { seed, numRuns: 1_000 },
  );
  const written: readonly unknown[] = fc.sample(fc.jsonValue(), { seed, numRuns: 1_000 });
  const deep = [nested((inner) => [inner]), nested((inner) => ({ facts: inner }))];
  for (const list of [anything, written, deep, pollution]) freeze(list);
  return {
    number: (random: Random): number => anyOf(random, numbers) ?? 0,
    text: (random: Random): string => anyOf(random, texts) ?? '',
    /** Of JSON. */
    value: (random: Random): unknown =>
      random.pick([
        () => anyOf(random, numbers),
        () => anyOf(random, texts),
        () => anyOf(random, written),
        () => anyOf(random, pollution),
        () => random.pick([null, true, false, [], {}]),
      ])(),
    /** Of the page's JavaScript. */
    liveValue: (random: Random): unknown =>
      random.pick([() => anyOf(random, unwritable), () => anyOf(random, anything), () => anyOf(random, deep)])(),
  };
};

export type Nonsense = ReturnType<typeof createNonsense>;
