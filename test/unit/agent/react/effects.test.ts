import { expect, test } from 'vitest';
import { createEffectWatch, type DueEffect } from '../../../../src/agent/react/effects.ts';
import type { Effect, Fiber } from '../../../../src/agent/react/fiber.ts';
import { createFakeAgent } from './fake-agent.ts';
import { effect, fiber } from './fake-fiber.ts';

const setUp = () => {
  const fake = createFakeAgent();
  return { ...fake, watch: createEffectWatch(fake.agent) };
};

const due = (one: Effect, name: string, storeCheck: Fiber | null = null): DueEffect => ({
  effect: one,
  component: 5,
  name,
  storeCheck,
});

test('each effect runs once under its own cause, and its original is back before it runs', () => {
  const { watch, facts, state } = setUp();
  let seen: unknown;
  const create = () => {
    seen = one.create;
    state.time += 3;
    return 'cleanup';
  };
  const one = effect(9, create);
  watch.watch(1, 100, [due(one, 'A')]);
  expect(one.create).not.toBe(create);
  expect(one.create()).toBe('cleanup');
  expect(seen).toBe(create);
  const [id] = state.ran;
  expect(facts).toEqual([
    { kind: 'effect', id, commit: 100, component: 5, phase: 'passive', at: 0, end: 3 },
    { kind: 'passive', commit: 100, at: 0, end: 3, effects: 1 },
  ]);
});

test('while it runs, it is the running effect', () => {
  const { watch } = setUp();
  let running: unknown;
  const one = effect(9, () => {
    running = watch.running();
  });
  watch.watch(1, 100, [due(one, 'A')]);
  one.create();
  expect(running).toMatchObject({ commit: 100, name: 'A' });
  expect(watch.running()).toBe(null);
});

test('an error passes through, and the phase still ends', () => {
  const { watch, facts } = setUp();
  const one = effect(9, () => {
    throw new Error('of the page');
  });
  watch.watch(1, 100, [due(one, 'A')]);
  expect(() => one.create()).toThrow('of the page');
  expect(watch.running()).toBe(null);
  expect(facts.map((fact) => fact.kind)).toEqual(['effect', 'passive']);
});

test('restore puts back what did not run, and says nothing of it', () => {
  const { watch, facts } = setUp();
  const create = () => {};
  const one = effect(9, create);
  watch.watch(1, 100, [due(one, 'A')]);
  expect(watch.isPending()).toBe(true);
  watch.restore();
  expect(one.create).toBe(create);
  expect(watch.isPending()).toBe(false);
  expect(facts).toEqual([]);
});

test('effects that React keeps back are not waited for', () => {
  const { watch, state } = setUp();
  watch.watch(1, 100, [
    due(
      effect(9, () => {}),
      'Hidden',
    ),
  ]);
  expect(watch.isPending()).toBe(true);
  state.time = 1000;
  expect(watch.isPending()).toBe(false);
});

test('the next commit of the same copy of React ends the phase; that of another copy does not', () => {
  const { watch } = setUp();
  watch.watch(1, 100, [
    due(
      effect(9, () => {}),
      'Unmounted',
    ),
  ]);
  watch.settle(2);
  expect(watch.isPending()).toBe(true);
  watch.settle(1);
  expect(watch.isPending()).toBe(false);
});

test('beyond the first 200 only effects that took time or did something are sent', () => {
  const { watch, facts, agent } = setUp();
  const effects = Array.from({ length: 203 }, (_, i) => effect(9, () => (i === 201 ? agent.nextId() : undefined)));
  watch.watch(
    1,
    100,
    effects.map((one) => due(one, 'A')),
  );
  for (const one of effects) one.create();
  expect(facts.filter((fact) => fact.kind === 'effect')).toHaveLength(201);
  expect(facts.at(-1)).toMatchObject({ kind: 'passive', effects: 203 });
});

test("React's own look at a store runs under its commit, and is no effect", () => {
  const { watch, facts, state } = setUp();
  let checked: unknown;
  const checkedFiber = fiber();
  const one = effect(9, () => {
    checked = watch.storeCheck();
  });
  watch.watch(1, 100, [due(one, 'A', checkedFiber)]);
  expect(watch.isPending()).toBe(true);
  one.create();
  expect(checked).toEqual({ commit: 100, fiber: checkedFiber });
  expect(state.ran).toEqual([100]);
  expect([watch.storeCheck(), watch.running(), watch.isPending()]).toEqual([null, null, false]);
  expect(facts).toEqual([]);
});
