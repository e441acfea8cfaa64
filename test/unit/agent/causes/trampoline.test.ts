import { describe, expect, test } from 'vitest';
import {
  createTrampoline,
  FIRST_HOPS,
  type Place,
  QUIET_AFTER,
  QUIET_HOPS,
  TRIED_AGAIN,
} from '../../../../src/agent/causes/trampoline.ts';

const create = (hops?: number) => createTrampoline<string>(queueMicrotask, hops);
const task = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a value lives through a chain of awaits', async () => {
  const trampoline = create();
  const seen: (string | null)[] = [];
  const deep = async (levels: number): Promise<void> => {
    if (levels > 0) await deep(levels - 1);
    seen.push(trampoline.get());
  };
  trampoline.set('request');
  await deep(60);
  expect(seen).toHaveLength(61);
  expect(new Set(seen)).toEqual(new Set(['request']));
});

test('it is gone in the next task', async () => {
  const trampoline = create();
  trampoline.set('request');
  await task();
  expect(trampoline.get()).toBeNull();
});

test('a newer value is not cleared by the older one’s chain', async () => {
  const trampoline = create(4);
  trampoline.set('a');
  await null;
  await null;
  trampoline.set('b');
  await null;
  await null;
  expect(trampoline.get()).toBe('b');
});

test('the chain is bounded', async () => {
  const trampoline = create(3);
  trampoline.set('a');
  for (let i = 0; i < 3; i++) await null;
  expect(trampoline.get()).toBeNull();
});

test('cleared is cleared at once', () => {
  const trampoline = create();
  trampoline.set('a');
  trampoline.clear();
  expect(trampoline.get()).toBeNull();
});

describe('a place that sets values again and again', () => {
  const run = async (place: Place, awaits: number) => {
    const trampoline = createTrampoline<string>(queueMicrotask);
    trampoline.set('timer', place);
    for (let step = 0; step < awaits; step++) await null;
    const late = trampoline.get();
    await task();
    return late;
  };
  const quietPlace = async () => {
    const place: Place = { idle: 0 };
    for (let turn = 0; turn < QUIET_AFTER; turn++) await run(place, 1);
    return place;
  };

  test('is given few hops once nobody has asked late for a while', async () => {
    const place = await quietPlace();
    expect(await run(place, 1)).toBe('timer');
    expect(await run(place, QUIET_HOPS + 5)).toBeNull();
  });
  test('is given all of them as long as somebody does', async () => {
    const place: Place = { idle: 0 };
    for (let turn = 0; turn < 3 * QUIET_AFTER; turn++) expect(await run(place, 100)).toBe('timer');
  });
  test('is given all of them again after somebody did', async () => {
    const place = await quietPlace();
    expect(await run(place, FIRST_HOPS + 1)).toBe('timer');
    expect(await run(place, 100)).toBe('timer');
  });
  test('is tried again now and then, and believed', async () => {
    const place = await quietPlace();
    for (let turn = QUIET_AFTER + 1; turn < TRIED_AGAIN; turn++) expect(await run(place, 100)).toBeNull();
    expect(await run(place, 100)).toBe('timer');
    expect(await run(place, 100)).toBe('timer');
  });
  test('does not speak for another', async () => {
    await quietPlace();
    expect(await run({ idle: 0 }, 100)).toBe('timer');
  });
});
