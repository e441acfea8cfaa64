import { describe, expect, test } from 'vitest';
import { type Fiber, Tag } from '../../../../src/agent/react/fiber.ts';
import { createMechanisms, type Mechanism } from '../../../../src/agent/trial/mechanisms.ts';
import { component, fiber, named, pair, set } from '../react/fake-fiber.ts';

const mechanismFor = createMechanisms();

const armed = (tried: Fiber): Mechanism => {
  const mechanism = mechanismFor(tried);
  if (mechanism === null) throw new Error('none');
  expect(mechanism.arm(tried)).toBe(true);
  expect(mechanism.isArmed(tried)).toBe(true);
  return mechanism;
};

test('hosts, consumers and memo wrappers have no mechanism', () => {
  expect([Tag.host, Tag.consumer, Tag.memo, Tag.root].map((tag) => mechanismFor(fiber({ tag })))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe('functions', () => {
  test('both fibers get the tag of memo, and their own back', () => {
    const next = pair(component('Row'), component('Row'));
    const mechanism = armed(next);
    expect([next.tag, next.alternate?.tag]).toEqual([Tag.simpleMemo, Tag.simpleMemo]);
    mechanism.disarm(next);
    expect([next.tag, next.alternate?.tag]).toEqual([Tag.function, Tag.function]);
    expect(mechanism.isArmed(next)).toBe(false);
  });

  test('a twin that React made meanwhile gets its tag back too', () => {
    const first = component('Row');
    const mechanism = armed(first);
    const twin = pair(first, component('Row', { tag: first.tag }));
    mechanism.disarm(twin);
    expect([first.tag, twin.tag]).toEqual([Tag.function, Tag.function]);
  });

  test('what its author memoized is not taken for ours', () => {
    const memoized = component('Row', { tag: Tag.simpleMemo });
    mechanismFor(memoized)?.disarm(memoized);
    expect(memoized.tag).toBe(Tag.simpleMemo);
  });
});

describe('classes', () => {
  const instance = { props: { a: 1 }, state: { b: 2 } };
  const tried = fiber({ tag: Tag.class, type: named('Class'), stateNode: instance });
  const gate = (self: object, props: unknown, state: unknown): unknown =>
    Reflect.apply(Reflect.get(instance, 'shouldComponentUpdate'), self, [props, state]);

  test('behave as PureComponent by an own method, which goes without a trace', () => {
    const mechanism = armed(tried);
    expect(Object.keys(instance)).toEqual(['props', 'state']);
    expect(gate(instance, { a: 1 }, { b: 2 })).toBe(false);
    expect(gate(instance, { a: 2 }, { b: 2 })).toBe(true);
    expect(gate(instance, { a: 1 }, { b: 3 })).toBe(true);
    mechanism.disarm(tried);
    expect(Reflect.ownKeys(instance)).toEqual(['props', 'state']);
  });

  test('render where comparing throws, or props are behind a getter', () => {
    const mechanism = armed(tried);
    const throwing = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(gate(instance, throwing, { b: 2 })).toBe(true);
    const hidden = Object.defineProperty({ state: null }, 'props', { get: () => ({}) });
    expect(gate(hidden, {}, null)).toBe(true);
    mechanism.disarm(tried);
  });

  test('a locked instance cannot be armed', () => {
    const locked = fiber({ tag: Tag.class, type: named('Class'), stateNode: Object.freeze({ props: {} }) });
    expect(mechanismFor(locked)?.arm(locked)).toBe(false);
  });
});

describe('forwardRef', () => {
  const isPlain = (tried: Fiber) =>
    ['pendingProps', 'alternate'].every((key) => Object.getOwnPropertyDescriptor(tried, key)?.writable === true);
  const forward = (props: object, fields: Partial<Fiber> = {}) =>
    fiber({ tag: Tag.forwardRef, memoizedProps: props, pendingProps: props, ...fields });

  test('React reads the last props where the new ones are equal', () => {
    const last = { a: 1 };
    const next = pair(forward(last), forward(last));
    const mechanism = armed(next);
    set(next, { pendingProps: { a: 1 } });
    expect(next.pendingProps).toBe(last);
    set(next, { pendingProps: { a: 2 } });
    expect(next.pendingProps).toEqual({ a: 2 });
    mechanism.disarm(next);
    expect([next, next.alternate].map((one) => one !== null && isPlain(one))).toEqual([true, true]);
    set(next, { pendingProps: { a: 1 } });
    expect(next.pendingProps).not.toBe(last);
  });

  test('another ref must be attached: React reads the new props', () => {
    const last = { a: 1 };
    const given = { a: 1 };
    const next = pair(forward(last, { ref: 'old' }), forward(last, { ref: 'old' }));
    armed(next);
    set(next, { pendingProps: given });
    set(next, { ref: 'new' });
    expect(next.pendingProps).toBe(given);
  });

  test('a twin that is born during a render is armed before React reads its props', () => {
    const last = { a: 1 };
    const current = forward(last);
    const mechanism = armed(current);
    expect(current.alternate).toBe(null);
    const twin = forward({ a: 1 }, { memoizedProps: null });
    set(twin, { alternate: current });
    set(current, { alternate: twin });
    expect(twin.pendingProps).toBe(last);
    mechanism.disarm(current);
    expect([isPlain(current), isPlain(twin), current.alternate === twin]).toEqual([true, true, true]);
  });

  test('one that was never rendered again gets its plain fields back', () => {
    const current = forward({ a: 1 });
    armed(current).disarm(current);
    expect([isPlain(current), current.alternate]).toEqual([true, null]);
  });
});
