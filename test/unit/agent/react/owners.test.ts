import { expect, test } from 'vitest';
import { Tag } from '../../../../src/agent/react/fiber.ts';
import { makerOf, ownerOf } from '../../../../src/agent/react/owners.ts';
import { component, fiber } from './fake-fiber.ts';

const element = (props: object) => ({ $$typeof: Symbol.for('react.element'), type: 'x', props });

test('development builds tell the owner', () => {
  const app = component('App');
  const row = component('Row', { _debugOwner: app });
  component('Layout', {}, [row]);
  expect(ownerOf(row)).toBe(app);
});

test('else it is the nearest component that did not receive the element itself', () => {
  const props = { id: 1 };
  const row = component('Row', { memoizedProps: props });
  const layout = component('Layout', { memoizedProps: { children: [element({}), element(props)] } }, [
    fiber({}, [row]),
  ]);
  const app = component('App', {}, [layout]);
  expect(ownerOf(row)).toBe(app);
});

test('a component that made the element is its owner, whatever else it received', () => {
  const row = component('Row', { memoizedProps: { id: 1 } });
  const list = component('List', { memoizedProps: { children: element({ id: 1 }) } }, [row]);
  component('App', {}, [list]);
  expect(ownerOf(row)).toBe(list);
});

test('the component inside a memo wrapper has the owner of the wrapper', () => {
  const inner = component('Inner');
  const app = component('App', {}, [fiber({ tag: Tag.memo }, [inner])]);
  expect(ownerOf(inner)).toBe(app);
});

test('a value is followed up to where no prop carries it any more', () => {
  const value = {};
  const leaf = component('Leaf', { memoizedProps: { value } });
  const middle = component('Middle', { memoizedProps: { renamed: value } }, [leaf]);
  const app = component('App', { memoizedProps: { other: {} } }, [middle]);
  component('Root', {}, [app]);
  expect(makerOf(leaf, value)).toBe(app);
});

test('beyond the root nobody made it', () => {
  expect(makerOf(component('Alone'), {})).toBe(null);
});
