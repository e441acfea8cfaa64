import { expect, test } from 'vitest';
import { createComparer } from '../../../../../src/agent/react/commit/equality.ts';
import { outputChanged } from '../../../../../src/agent/react/commit/output.ts';
import { type Fiber, Tag } from '../../../../../src/agent/react/fiber.ts';
import { component, fiber, pair } from '../fake-fiber.ts';

const changed = (before: readonly Fiber[], after: readonly Fiber[], deletions: readonly Fiber[] | null = null) => {
  const previous = component('C', {}, before);
  return outputChanged(
    pair(previous, component('C', { deletions }, after)),
    previous,
    createComparer(() => 0),
  );
};
const twin = (before: Fiber, after: Fiber): [Fiber, Fiber] => [before, pair(before, after)];
const host = (props: object, children: readonly Fiber[] = []) => fiber({ type: 'i', memoizedProps: props }, children);
const text = (value: string) => fiber({ tag: Tag.text, memoizedProps: value });

test.each([
  ['an attribute', host({ title: 'a' }), host({ title: 'b' })],
  ['a single text child', host({ children: 'a' }), host({ children: 'b' })],
  ['a style value', host({ style: { color: 'red' } }), host({ style: { color: 'blue' } })],
  ['an attribute that is gone', host({ title: 'a' }), host({})],
  ['a text', text('a'), text('b')],
  [
    'a prop of a child component',
    component('D', { memoizedProps: { v: 1 } }),
    component('D', { memoizedProps: { v: 2 } }),
  ],
])('%s differs', (_, before, after) => {
  const [one, other] = twin(before, after);
  expect(changed([one], [other])).toBe(true);
});

test.each([
  ['equal attributes', host({ title: 'a' }), host({ title: 'a' })],
  ['an equal style in a new object', host({ style: { color: 'red' } }), host({ style: { color: 'red' } })],
  ['a new handler', host({ onClick: () => 1 }), host({ onClick: () => 2 })],
  ['new elements, compared as fibers', host({ children: element() }), host({ children: element() })],
])('%s do not', (_, before, after) => {
  const [one, other] = twin(before, after);
  expect(changed([one], [other])).toBe(false);
});

function element() {
  return { $$typeof: Symbol.for('react.element'), type: 'b', props: { n: Math.random() } };
}

test('a mount, a removal and a move are changes', () => {
  const [a, a2] = twin(host({}), host({}));
  const [b, b2] = twin(host({}), host({}));
  expect(changed([a], [a2, host({})])).toBe(true);
  expect(changed([a, b], [a2], [b])).toBe(true);
  expect(changed([a, b], [b2, a2])).toBe(true);
});

test('what lies inside a child component is that component’s own output', () => {
  const inner = twin(text('a'), text('b'));
  const [one, other] = twin(
    component('D', { memoizedProps: { v: 1 } }, [inner[0]]),
    component('D', { memoizedProps: { v: 1 } }, [inner[1]]),
  );
  expect(changed([one], [other])).toBe(false);
});
