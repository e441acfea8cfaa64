import type { Random } from '../../bench/panel/random.ts';
import { isRecord } from '../../src/protocol/decode-checks.ts';
import { anyOf } from './case-random.ts';
import type { Nonsense } from './nonsense.ts';

type Container = Record<string, unknown> | unknown[];

/** A value and where it stands. */
interface Spot {
  readonly holder: Container;
  readonly key: string;
}

const isContainer = (value: unknown): value is Container => Array.isArray(value) || isRecord(value);

const read = ({ holder, key }: Spot): unknown => Reflect.get(holder, key);

/** Own properties, `__proto__` included: assignment would set the prototype. */
const write = ({ holder, key }: Spot, value: unknown): void => {
  Reflect.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

/** How often a walk ends before a leaf. */
const STOPS = 0.12;

/** Walks down from the root, each step at random; null for a root without content. */
export const findSpot = (root: unknown, random: Random): Spot | null => {
  let spot: Spot | null = null;
  for (let value = root; isContainer(value); value = read(spot)) {
    const key = anyOf(random, Object.keys(value));
    if (key === undefined) break;
    spot = { holder: value, key };
    if (random.next() < STOPS) break;
  }
  return spot;
};

const changeNumber = (value: number, random: Random, nonsense: Nonsense): number =>
  random.pick([
    () => nonsense.number(random),
    () => -value,
    () => value + 1,
    () => value - 1,
    () => value * 1_000,
    () => value / 3,
    // small whole numbers are ids and indexes of something else
    () => random.between(0, 12),
    () => random.between(0, 12),
  ])();

const changeText = (value: string, random: Random, nonsense: Nonsense): string =>
  random.pick([
    () => nonsense.text(random),
    () => value.slice(0, random.between(0, value.length)),
    () => value + nonsense.text(random),
    () => value.replace(/\d+/, (digits) => String(Number(digits) + random.between(-2, 2))),
    () => value.repeat(random.between(0, 4)),
  ])();

const changeList = (list: readonly unknown[], random: Random, other: unknown): unknown =>
  random.pick([
    () => list.slice(0, random.between(0, list.length)),
    () => list.toReversed(),
    () => [...list, ...list],
    () => [...list, anyOf(random, list)],
    () => [...list, other],
    () => list.toSpliced(random.between(0, list.length), 1),
    // the first becomes the last
    () => [...list.slice(1), ...list.slice(0, 1)],
  ])();

const changeRecord = (record: object, random: Random, nonsense: Nonsense): object => {
  const changed = { ...record };
  const key = random.pick(['__proto__', 'constructor', 'toJSON', 'packed', 'kind', 'length']);
  write({ holder: changed, key }, nonsense.value(random));
  return changed;
};

const changeOnce = (root: unknown, random: Random, nonsense: Nonsense, live: boolean): void => {
  const spot = findSpot(root, random);
  if (spot === null) return;
  const value = read(spot);
  const other = () => {
    const elsewhere = findSpot(root, random);
    // a value that holds itself is no JSON
    return elsewhere === null ? null : structuredCloneOr(read(elsewhere));
  };
  const luck = random.next();
  if (luck < 0.1) Reflect.deleteProperty(spot.holder, spot.key);
  else if (luck < 0.2) write(spot, live && luck < 0.15 ? nonsense.liveValue(random) : nonsense.value(random));
  else if (luck < 0.35) write(spot, other());
  else if (typeof value === 'number') write(spot, changeNumber(value, random, nonsense));
  else if (typeof value === 'string') write(spot, changeText(value, random, nonsense));
  else if (typeof value === 'boolean') write(spot, !value);
  else if (Array.isArray(value)) write(spot, changeList(value, random, other()));
  else if (isRecord(value)) write(spot, changeRecord(value, random, nonsense));
  else write(spot, nonsense.value(random));
};

const structuredCloneOr = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
};

/** Changes a tree in place, in one to six spots. `live`: also to what JSON cannot hold. */
export const mutateJson = (root: unknown, random: Random, nonsense: Nonsense, live = false): void => {
  const changes = random.pick([1, 1, 1, 2, 3, 6]);
  for (let change = 0; change < changes; change++) changeOnce(root, random, nonsense, live);
};
