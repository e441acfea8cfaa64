import { expect, test } from 'vitest';
import { createRemovedChildren } from '../../../../../src/agent/react/commit/removed.ts';
import { component, fiber, pair, set } from '../fake-fiber.ts';

/** React ≤ 17 empties a removed child once it has told of it and of all below. */
const detach = (target: ReturnType<typeof fiber>) =>
  set(target, { child: null, memoizedProps: null, return: null, alternate: null });

test('only the topmost removed fibers are children that were removed, and they stay as they were', () => {
  const removed = createRemovedChildren();
  const below = component('Below');
  const gone = component('Gone', { memoizedProps: { id: 1 } }, [below]);
  const parent = fiber({}, [gone]);
  removed.note(gone);
  removed.note(below);
  detach(gone);
  expect(removed.from(parent)).toMatchObject([{ memoizedProps: { id: 1 }, child: below }]);
  expect(removed.from(below)).toEqual([]);
});

test('either fiber of the parent finds them, until the commit is over', () => {
  const removed = createRemovedChildren();
  const gone = component('Gone');
  const before = fiber({}, [gone]);
  const after = pair(before, fiber());
  removed.note(gone);
  expect(removed.from(after)).toHaveLength(1);
  removed.clear();
  expect(removed.from(after)).toEqual([]);
});
