import { expect, test } from 'vitest';
import { createTrampoline } from '../../../../src/agent/causes/trampoline.ts';

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
