import { expect, test } from 'vitest';
import { type Fiber, type FiberRoot, Tag } from '../../../../../src/agent/react/fiber.ts';
import { createLaneScan } from '../../../../../src/agent/react/updates/scan.ts';
import { component, fiber, hookList, pair, set, stateHook } from '../fake-fiber.ts';

const SYNC = 2;

const withState = (name: string, lanes = 0) => component(name, { memoizedState: hookList(stateHook(0)), lanes });

/** A root whose tree can be swapped. */
const rootOf = (...children: readonly Fiber[]): { -readonly [K in keyof FiberRoot]: FiberRoot[K] } => ({
  current: fiber({ tag: Tag.root }, children),
  pendingLanes: SYNC,
});
const mark = (...fibers: readonly Fiber[]) => {
  for (const marked of fibers) set(marked, { lanes: SYNC });
};

test('finds the fiber whose lanes are new, once', () => {
  const [a, b] = [withState('A'), withState('B')];
  const scan = createLaneScan(rootOf(component('App', {}, [a, b])), false);
  mark(b);
  expect(scan.find(SYNC)).toEqual({ fiber: b, lanes: SYNC });
  expect(scan.find(SYNC)).toBeNull();
});

test('a component without state cannot have been updated', () => {
  const still = component('Still', { lanes: 0 });
  const scan = createLaneScan(rootOf(still), false);
  mark(still);
  expect(scan.find(SYNC)).toBeNull();
});

test('the twin that is off the screen keeps old lanes, which are no update', () => {
  // the last commit worked on A: its old fiber still says so
  const [before, after, b] = [withState('A', SYNC), withState('A'), withState('B')];
  const root = rootOf(before);
  root.pendingLanes = 0;
  const scan = createLaneScan(root, false);
  root.current = pair(root.current, fiber({ tag: Tag.root }, [pair(before, after), b]));
  root.pendingLanes = SYNC;
  scan.visited(b);
  expect(scan.find(SYNC)).toBeNull();
  mark(b);
  expect(scan.find(SYNC)?.fiber).toBe(b);
  // an update marks both
  mark(before, after);
  expect(scan.find(SYNC)?.fiber).toBe(after);
});

test('what a commit mounted is found, told of or not', () => {
  for (const isTold of [true, false]) {
    const [first, late] = [withState('First'), withState('Late')];
    const root = rootOf(first);
    const scan = createLaneScan(root, false);
    root.current = pair(root.current, fiber({ tag: Tag.root }, [first, late]));
    if (isTold) scan.visited(late);
    mark(late);
    expect(scan.find(SYNC)?.fiber).toBe(late);
  }
});

test('what was unmounted is let go', () => {
  const root = rootOf(withState('First'));
  const scan = createLaneScan(root, false);
  const gone = Array.from({ length: 5_000 }, () => withState('Row'));
  for (const row of gone) {
    scan.visited(row);
    mark(row);
  }
  // nothing of it is on the screen
  expect(scan.find(SYNC)).toBeNull();
  expect(scan.dirty()).toEqual([]);
});
