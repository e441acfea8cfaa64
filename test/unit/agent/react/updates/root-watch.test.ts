import { beforeEach, expect, test, vi } from 'vitest';
import { createHookReader } from '../../../../../src/agent/react/commit/hooks.ts';
import { createEffectWatch } from '../../../../../src/agent/react/effects.ts';
import type { Fiber, FiberRoot } from '../../../../../src/agent/react/fiber.ts';
import { Tag } from '../../../../../src/agent/react/fiber.ts';
import { createRenderer } from '../../../../../src/agent/react/renderer.ts';
import { createMoments } from '../../../../../src/agent/react/updates/moment.ts';
import { watchRoot } from '../../../../../src/agent/react/updates/root-watch.ts';
import { createFakeAgent } from '../fake-agent.ts';
import { component, fiber, hookList, set, stateHook } from '../fake-fiber.ts';

beforeEach(() => {
  vi.stubGlobal('window', { event: undefined });
});

const SYNC = 2;
const DEFAULT = 32;

const setUp = (bundleType: number) => {
  const { agent, state } = createFakeAgent();
  const a = component('A', { type: () => 1, memoizedState: hookList(stateHook(0)) });
  const b = component('B', { type: () => 2, memoizedState: hookList(stateHook(0)) });
  const lanes = Array.from({ length: 31 }, () => new Set<Fiber>());
  const root: { -readonly [K in keyof FiberRoot]: FiberRoot[K] } = {
    current: fiber({ tag: Tag.root }, [a, b]),
    pendingLanes: 0,
    ...(bundleType === 1 && { pendingUpdatersLaneMap: lanes }),
  };
  const renderer = createRenderer(1, { version: '19.3.1', bundleType }, null);
  renderer.learn(root);
  const moments = createMoments(agent, createEffectWatch(agent), queueMicrotask);
  const watch = watchRoot(root, renderer, {
    agent,
    hooks: createHookReader(),
    moments,
    stack: agent.stack,
    onCommitBegins: () => {},
  });
  /** What React does inside a setter. */
  const update = (target: Fiber, lane: number) => {
    set(target, { lanes: (target.lanes ?? 0) | lane });
    root.pendingLanes = (root.pendingLanes ?? 0) | lane;
    if (bundleType === 1) lanes[31 - Math.clz32(lane)]?.add(target);
  };
  const finish = (remaining: number) => {
    for (const target of [a, b]) set(target, { lanes: (target.lanes ?? 0) & remaining });
    root.pendingLanes = remaining;
  };
  return { agent, state, root, watch, update, finish, a, b, lanes };
};

test.each([
  ['exact', 1],
  ['scan', 0],
] as const)('updates belong to the commit that takes their lane (%s)', (how, bundleType) => {
  // setA sync |    setB default |
  // commit    sync|==|          default |==|
  const { watch, update, finish, a, b } = setUp(bundleType);
  update(a, SYNC);
  update(b, DEFAULT);
  finish(DEFAULT);
  const first = watch.takeCommit();
  expect(first?.updates.map(({ fiber: target, how: found }) => [target, found])).toEqual([[a, how]]);
  watch.committed(first?.id ?? 0, true);
  finish(0);
  expect(watch.takeCommit()?.updates.map(({ fiber: target }) => target)).toEqual([b]);
});

test('an update between the start and the end of a commit is of the next one, and caused by this one', () => {
  const { watch, update, finish, a } = setUp(1);
  update(a, SYNC);
  finish(0);
  update(a, SYNC);
  const commit = watch.takeCommit();
  expect(commit?.updates).toHaveLength(1);
  const [next] = watch.pending();
  expect(next).toMatchObject({ during: 'layout-effect', cause: { id: commit?.id, evidence: 'observed' } });
});

test('after the commit is over the ambient cause counts again', () => {
  const { watch, update, finish, a, state } = setUp(1);
  update(a, SYNC);
  finish(0);
  watch.committed(watch.takeCommit()?.id ?? 0, true);
  state.ambient = { id: 77, evidence: 'observed' };
  update(a, SYNC);
  expect(watch.pending()[0]).toMatchObject({ during: 'other', cause: { id: 77 } });
});

test('without names from React a second update of the only dirty component is still told', () => {
  const { watch, update, a } = setUp(0);
  update(a, SYNC);
  update(a, SYNC);
  expect(watch.pending().map(({ fiber: target, how }) => [target, how])).toEqual([
    [a, 'scan'],
    [a, 'scan'],
  ]);
});

test('with two dirty components it is not: ambiguous, never a guess', () => {
  const { watch, update, a, b } = setUp(0);
  update(a, SYNC);
  update(b, SYNC);
  update(a, SYNC);
  expect(watch.pending()[2]).toMatchObject({ fiber: null, how: 'ambiguous' });
});

test('lanes that React leaves over in a commit are its own doing', () => {
  const { watch, update, finish, a } = setUp(1);
  const deferred = 1 << 18;
  update(a, SYNC);
  finish(deferred);
  const commit = watch.takeCommit();
  expect(watch.pending()).toMatchObject([
    { isLeftOver: true, fiber: null, lanes: deferred, cause: { id: commit?.id } },
  ]);
});

test('urgent lanes left over are skipped updates catching up: nothing to tell', () => {
  const { watch, update, finish, a } = setUp(1);
  update(a, SYNC);
  finish(DEFAULT);
  expect(watch.pending()).toEqual([]);
});

test('detach puts plain properties back, with the values of now', () => {
  const { root, watch, update, a, lanes } = setUp(1);
  update(a, SYNC);
  watch.detach();
  expect(Object.getOwnPropertyDescriptor(root, 'pendingLanes')).toEqual({
    value: SYNC,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  expect(lanes.some((lane) => Object.hasOwn(lane, 'add'))).toBe(false);
});
