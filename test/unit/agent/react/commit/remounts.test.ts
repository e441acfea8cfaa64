import { expect, test } from 'vitest';
import { createComparer } from '../../../../../src/agent/react/commit/equality.ts';
import { remountsOf } from '../../../../../src/agent/react/commit/remounts.ts';
import { type Fiber, Tag } from '../../../../../src/agent/react/fiber.ts';
import { RenderFlag } from '../../../../../src/protocol/facts/commit-facts.ts';
import { component, fiber, pair } from '../fake-fiber.ts';

const replace = (gone: readonly Fiber[], mounted: readonly Fiber[], isKnownType = false) => {
  fiber({}, gone);
  const parent = fiber({ deletions: gone }, mounted);
  const found = remountsOf(parent, { comparer: createComparer(() => 0), isKnownType: () => isKnownType });
  return mounted.map((child) => found.get(child) ?? 0);
};
const row = (key: string, props: object) => component('Row', { key, memoizedProps: props });

/** Another function each time, as a component declared inside another one is. */
const declared = (name: string, value: unknown) => {
  const type = () => value;
  return Object.defineProperty(type, 'name', { value: name });
};

test('another key with equal data is a remount', () => {
  expect(replace([row('a', { item: { id: 1 } })], [row('b', { item: { id: 1 } })])).toEqual([RenderFlag.remountKey]);
});

test('a key that changes together with its data is intended', () => {
  expect(replace([row('1', { id: 1 })], [row('2', { id: 2 })])).toEqual([0]);
});

test('a new closure may hold another record: no claim', () => {
  const close = (id: number) => () => id;
  expect(replace([row('1', { on: close(1) })], [row('2', { on: close(2) })])).toEqual([0]);
});

test('the same key is no remount, nor is another place', () => {
  expect(replace([row('a', {})], [row('a', {})])).toEqual([0]);
  expect(replace([component('Other'), row('b', {})], [row('c', {})])).toEqual([0]);
});

test('a type made anew by a render is told by name and text', () => {
  const one = component('Inner', { type: declared('Inner', 1) });
  const other = component('Inner', { type: declared('Inner', 1) });
  expect(replace([one], [other])).toEqual([RenderFlag.remountType]);
});

test('it is not claimed for a type that is known, or outlived a visit, or renders something else', () => {
  const inner = (children: readonly Fiber[] = []) => component('Inner', { type: declared('Inner', 1) }, children);
  expect(replace([inner()], [inner()], true)).toEqual([0]);
  expect(replace([pair(inner(), inner())], [inner()])).toEqual([0]);
  // two wrappers of one factory: withLayout(A), withLayout(B)
  expect(replace([inner([component('A')])], [inner([component('B')])])).toEqual([0]);
});

test('a type of the same name but other text is another component', () => {
  const one = component('Inner', { type: Object.defineProperty(() => 1, 'name', { value: 'Inner' }) });
  const other = component('Inner', { type: Object.defineProperty(() => 2, 'name', { value: 'Inner' }) });
  expect(replace([one], [other])).toEqual([0]);
});

const replaceItem = (before: readonly Fiber[], after: readonly Fiber[]) => {
  const item = (key: string, children: readonly Fiber[]) =>
    fiber({ tag: Tag.host, type: 'li', key, memoizedProps: { onClick: () => key } }, children);
  const gone = item('a', before);
  fiber({}, [gone]);
  return remountsOf(fiber({ deletions: [gone] }, [item('b', after)]), {
    comparer: createComparer(() => 0),
    isKnownType: () => false,
  });
};

test('elements of the DOM that were replaced are looked into', () => {
  const after = row('', { id: 1 });
  expect([...replaceItem([row('', { id: 1 })], [after])]).toEqual([[after, RenderFlag.remountKey]]);
});

test('but if they show something else now, the key was changed on purpose', () => {
  const text = (memoizedProps: string) => fiber({ tag: Tag.text, memoizedProps });
  expect(replaceItem([text('one'), row('', {})], [text('two'), row('', {})]).size).toBe(0);
  expect(replaceItem([row('', { id: 1 }), row('', {})], [row('', { id: 2 }), row('', {})]).size).toBe(0);
});
