import { expect, test } from 'vitest';
import { skipRule as rule } from '../../../../../src/agent/react/commit/skips.ts';
import { type Fiber, Tag } from '../../../../../src/agent/react/fiber.ts';
import { component, fiber, hookList, link, named, pair } from '../fake-fiber.ts';

const skipRule = (skippedFiber: Fiber, parentRendered: boolean) => rule(skippedFiber, parentRendered, () => false);
const memoType = { $$typeof: Symbol.for('react.memo'), type: named('Row'), compare: null };
const element = (props: object) => ({ $$typeof: Symbol.for('react.transitional.element'), props });

/** A skipped `memo` component whose props object is the one of its last render, below `parent`. */
const skipped = (parent: Fiber, props: object, before = props): Fiber => {
  const row = (memoizedProps: object) =>
    component('Row', { tag: Tag.simpleMemo, elementType: memoType, memoizedProps });
  const next = pair(row(before), row(props));
  link(parent, [next]);
  return next;
};

test('a new element that memo found equal is a memo hit', () => {
  const kept = { tone: 'dark' };
  expect(skipRule(skipped(fiber({ memoizedProps: { children: [element({ tone: 'dark' })] } }), kept), true)).toBe(
    'memo',
  );
});

test('an element that the parent was given, or keeps in a cache, is the same one', () => {
  const kept = { tone: 'dark' };
  const given = { children: element(kept) };
  expect(skipRule(skipped(fiber({ memoizedProps: given }), kept), true)).toBe('element');
  expect(skipRule(skipped(component('Frame', { memoizedProps: given }), kept), true)).toBe('element');
  const cached = component('Frame', { memoizedState: hookList({ state: [element(kept), []] }) });
  expect(skipRule(skipped(cached, kept), true)).toBe('element');
  const fragment = fiber({ tag: 7, memoizedProps: [[element(kept)]] });
  expect(skipRule(skipped(fragment, kept), true)).toBe('element');
});

test('another props object was compared, whoever holds the element', () => {
  const kept = { tone: 'dark' };
  const parent = fiber({ memoizedProps: { children: element(kept) } });
  expect(skipRule(skipped(parent, kept, { tone: 'dark' }), true)).toBe('memo');
});

test('without a rule of its own, or a parent that rendered, nobody was asked', () => {
  const parent = fiber();
  expect(skipRule(skipped(parent, {}), false)).toBe('element');
  const plain = pair(component('Plain'), component('Plain'));
  link(parent, [plain]);
  expect(skipRule(plain, true)).toBe('element');
});

test('a trial is told apart from a memo of its own, and counts only where a new element was compared', () => {
  const kept = { tone: 'dark' };
  const isTried = () => true;
  const tried = (parent: Fiber, props: object, before = props) => {
    const next = pair(component('Plain', { memoizedProps: before }), component('Plain', { memoizedProps: props }));
    link(parent, [next]);
    return next;
  };
  const above = fiber({ memoizedProps: { children: [element({ tone: 'dark' })] } });
  expect(rule(tried(above, kept), true, isTried)).toBe('trial');
  expect(rule(tried(above, kept, { tone: 'dark' }), true, isTried)).toBe('trial');
  expect(rule(tried(above, kept), false, isTried)).toBe('element');
  expect(rule(tried(fiber({ memoizedProps: { children: element(kept) } }), kept), true, isTried)).toBe('element');
});
