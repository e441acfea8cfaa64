import { expect, test } from 'vitest';
import { createComparer } from '../../../../../src/agent/react/commit/equality.ts';
import { outputChanged, type Strictness } from '../../../../../src/agent/react/commit/output.ts';
import { type Fiber, Tag } from '../../../../../src/agent/react/fiber.ts';
import { component, fiber, pair } from '../fake-fiber.ts';

const changed = (
  before: readonly Fiber[],
  after: readonly Fiber[],
  deletions: readonly Fiber[] | null = null,
  strictness: Strictness = 'shown',
) => {
  const previous = component('C', {}, before);
  return outputChanged(
    pair(previous, component('C', { deletions }, after)),
    previous,
    createComparer(() => 0),
    undefined,
    strictness,
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

const onClick = () => 1;
const hidden = {
  get secret() {
    return 1;
  },
};

test.each<[string, Fiber, Fiber, boolean]>([
  ['the same handler', host({ onClick }), host({ onClick }), false],
  ['equal data', host({ style: { color: 'red' } }), host({ style: { color: 'red' } }), false],
  ['new elements, compared as fibers', host({ children: element() }), host({ children: element() }), false],
  ['a new handler', host({ onClick: () => 1 }), host({ onClick: () => 1 }), true],
  [
    'what cannot be read',
    host({ data: hidden }),
    host({
      data: {
        get secret() {
          return 1;
        },
      },
    }),
    true,
  ],
  ['an element given to a component', below({ icon: element() }), below({ icon: element() }), true],
  ['another value handed on by a provider', provider({ n: 1 }), provider({ n: 2 }), true],
  ['an equal value handed on by a provider', provider({ n: 1 }), provider({ n: 1 }), false],
  ['a function given to a component', below({ onPick: () => 1 }), below({ onPick: () => 1 }), true],
])('known to be equal or not: %s', (_, before, after, expected) => {
  const [one, other] = twin(before, after);
  expect(changed([one], [other], null, 'known')).toBe(expected);
});

function provider(value: object) {
  return fiber({ tag: Tag.provider, memoizedProps: { value, children: element() } });
}

function below(props: object) {
  return component('D', { memoizedProps: props });
}
