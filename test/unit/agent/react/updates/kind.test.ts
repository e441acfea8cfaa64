import { expect, test } from 'vitest';
import { createHookReader } from '../../../../../src/agent/react/commit/hooks.ts';
import { Tag } from '../../../../../src/agent/react/fiber.ts';
import { frameNames, kindOf } from '../../../../../src/agent/react/updates/kind.ts';
import { bound, component, fiber, hookList, stateHook } from '../fake-fiber.ts';

const hooks = createHookReader();
const stack = (...names: string[]) => `Error\n${names.map((name) => `    at ${name} (http://x/a.js:1:2)`).join('\n')}`;
const reducerHook = { state: 0, queue: { dispatch: bound('dr'), lastRenderedReducer: () => 1 } };
const one = component('One', { type: () => 1, memoizedState: hookList(stateHook(0, 'ds')) });
const both = component('Both', { type: () => 2, memoizedState: hookList(stateHook(0, 'ds'), reducerHook) });

test('names of frames, however V8 writes them', () => {
  const text =
    'Error\n    at Object.enqueueSetState (http://x/a.js:1:2)\n    at async load (http://x/a.js:3:4)\n    at http://x/b.js:5:6\n    at new C [as made] (http://x/a.js:7:8)';
  expect(frameNames(text)).toEqual(['enqueueSetState', 'load', '', 'C']);
  expect(frameNames(stack(...'abcdefghijkl'))).toEqual([...'abcdefghi']);
});

test('names of frames as SpiderMonkey writes them', () => {
  const text =
    'enqueueSetState@http://x/a@1.js:1:2\nasync*load@http://x/a.js:3:4\n@http://x/b.js:5:6\nexports.startTransition@http://x/a.js:7:8\n';
  expect(frameNames(text)).toEqual(['enqueueSetState', 'load', '', 'startTransition']);
});

test.each([
  [['markRootUpdated', 'scheduleUpdateOnFiber', 'dispatchSetState', 'onClick'], 'setState'],
  [['markRootUpdated', 'scheduleUpdateOnFiber', 'dispatchReducerAction', 'onClick'], 'dispatch'],
  [['scheduleUpdateOnFiber', 'forceStoreRerender', 'notify'], 'store'],
  [['scheduleUpdateOnFiber', 'Object.enqueueForceUpdate', 'C.forceUpdate'], 'forceUpdate'],
  [['scheduleUpdateOnFiber', 'Object.enqueueSetState', 'C.setState'], 'setState-class'],
  [['scheduleUpdateOnFiber', 'updateContainerImpl', 'updateContainer', 'ReactDOMRoot.render'], 'root-render'],
  [['scheduleUpdateOnFiber', 'dispatchOptimisticSetState', 'startTransition', 'onClick'], 'transition'],
  [['scheduleUpdateOnFiber', 'dispatchSetState', 'callback', 'startTransition'], 'setState'],
  [['scheduleUpdateOnFiber', 'dispatchSetState', 'onActionSuccess'], 'action'],
  [['markRootUpdated', 'retryTimedOutBoundary'], 'retry'],
] as const)('%j is %s', (names, type) => {
  expect(kindOf(stack(...names), null, 'default', hooks).type).toBe(type);
});

test('in a minified build the setter of the hook is on the stack under its bound name', () => {
  expect(kindOf(stack('a', 'b', 'ds', 'onClick'), both, 'sync', hooks)).toEqual({ type: 'setState', hook: 0 });
  expect(kindOf(stack('a', 'b', 'dr', 'onClick'), both, 'sync', hooks)).toEqual({ type: 'dispatch', hook: 1 });
});

test('a minified stack that names no setter stays unknown', () => {
  expect(kindOf(stack('a', 'b', 'c'), both, 'sync', hooks)).toEqual({ type: 'unknown', hook: -1 });
});

test('no stack and no fiber: unknown', () => {
  expect(kindOf('', null, 'default', hooks)).toEqual({ type: 'unknown', hook: -1 });
  expect(kindOf('', both, 'default', hooks)).toEqual({ type: 'unknown', hook: -1 });
});

test('the hook is told only if it can be one alone', () => {
  const two = component('Two', { type: () => 3, memoizedState: hookList(stateHook(0), stateHook(1)) });
  expect(kindOf(stack('dispatchSetState'), one, 'sync', hooks).hook).toBe(0);
  expect(kindOf(stack('dispatchSetState'), two, 'sync', hooks).hook).toBe(-1);
});

test('a root and a retried boundary tell themselves', () => {
  expect(kindOf(stack('x'), fiber({ tag: Tag.root }), 'default', hooks).type).toBe('root-render');
  expect(kindOf(stack('x'), fiber({ tag: Tag.suspense }), 'retry', hooks).type).toBe('retry');
});
