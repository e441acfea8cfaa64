import { beforeEach, expect, test, vi } from 'vitest';
import { createHookReader } from '../../../../../src/agent/react/commit/hooks.ts';
import { createEffectWatch } from '../../../../../src/agent/react/effects.ts';
import type { Fiber } from '../../../../../src/agent/react/fiber.ts';
import { Tag } from '../../../../../src/agent/react/fiber.ts';
import { createRenderer } from '../../../../../src/agent/react/renderer.ts';
import { watchLegacyRoot } from '../../../../../src/agent/react/updates/legacy-root-watch.ts';
import { createMoments } from '../../../../../src/agent/react/updates/moment.ts';
import { createFakeAgent } from '../fake-agent.ts';
import { component, fiber, hookList, set, stateHook } from '../fake-fiber.ts';

beforeEach(() => {
  vi.stubGlobal('window', { event: undefined });
});

const SYNC = 1073741823;
const SETTER = 'at dispatchAction (react-dom.js:1:1)\nat go (page.js:1:1)';
const REACT = 'at getNextRootExpirationTimeToWorkOn (react-dom.js:1:1)\nat performWork (react-dom.js:2:1)';

const setUp = () => {
  const { agent, state } = createFakeAgent();
  const a = component('A', { type: () => 1, memoizedState: hookList(stateHook(0, 'dispatchAction')) });
  set(a, { expirationTime: 0 });
  const current: Fiber = fiber({ tag: Tag.root }, [a]);
  const root = { current, firstPendingTime: 0, lastExpiredTime: 0 };
  const renderer = createRenderer(1, { version: '16.14.0', bundleType: 1 }, null);
  const moments = createMoments(agent, createEffectWatch(agent), queueMicrotask);
  const watch = watchLegacyRoot(root, renderer, {
    agent,
    hooks: createHookReader(),
    moments,
    stack: agent.stack,
    onCommitBegins: () => {},
  });
  const reads: number[] = [];
  // what React 16.14 does, in its order
  const update = () => {
    set(a, { expirationTime: SYNC });
    state.stack = SETTER;
    if (SYNC > root.firstPendingTime) root.firstPendingTime = SYNC;
    state.stack = REACT;
  };
  const ensureScheduled = () => reads.push(root.lastExpiredTime, root.firstPendingTime);
  const finish = () => {
    set(a, { expirationTime: 0 });
    root.firstPendingTime = 0;
    if (SYNC <= root.lastExpiredTime) root.lastExpiredTime = 0;
  };
  return { watch, update, ensureScheduled, finish, a };
};

test('a call that schedules work is an update, the reads of React itself are none', () => {
  const { watch, update, ensureScheduled, a } = setUp();
  update();
  ensureScheduled();
  expect(watch.pending()).toMatchObject([{ fiber: a, type: 'setState', how: 'scan' }]);
});

test('an update in a layout effect is of the next commit, and caused by this one', () => {
  const { watch, update, ensureScheduled, finish, a } = setUp();
  update();
  ensureScheduled();
  finish();
  update();
  const commit = watch.takeCommit();
  expect(commit?.updates).toHaveLength(1);
  expect(watch.pending()).toMatchObject([
    { fiber: a, during: 'layout-effect', cause: { id: commit?.id, evidence: 'observed' } },
  ]);
});

test('a commit that leaves the time as it is begins all the same', () => {
  const { watch, finish } = setUp();
  finish();
  expect(watch.takeCommit()).toMatchObject({ updates: [] });
});
