import { describe, expect, test } from 'vitest';
import { createHookReader, isStateReducer } from '../../../../../src/agent/react/commit/hooks.ts';
import { basicStateReducer, bound, component, effect, hookList, stateHook } from '../fake-fiber.ts';

const kinds = (hooks: ReturnType<typeof hookList>, names?: readonly string[]) =>
  createHookReader()
    .read(component('C', { type: () => null, memoizedState: hooks, ...(names && { _debugHookTypes: names }) }))
    .map(({ kind, index }) => `${kind}${index < 0 ? '' : ` ${index}`}`);

const reducerHook = { state: 0, queue: { dispatch: bound('dispatchReducerAction'), lastRenderedReducer: () => 1 } };
const storeHook = { state: 'snapshot', queue: { value: 'snapshot', getSnapshot: () => 'snapshot' } };
const effectHook = { state: effect(9, () => {}) };

describe('by shape, as in a production build', () => {
  test('state, reducer and store are counted, others are not', () => {
    const hooks = hookList(
      { state: { current: null } },
      stateHook(1),
      { state: [1, [2]] },
      reducerHook,
      effectHook,
      storeHook,
      effectHook,
    );
    expect(kinds(hooks)).toEqual(['ref', 'state 0', 'cache', 'reducer 1', 'effect', 'store 2', 'effect']);
  });

  test('useTransition is one hook of two nodes', () => {
    const start = { state: bound('startTransition') };
    expect(kinds(hookList(stateHook(false), start, stateHook(1)))).toEqual(['transition 0', 'other', 'state 1']);
  });

  test('useActionState is one hook of three nodes', () => {
    const queue = { state: 0, dispatch: bound('dispatchActionState'), action: () => 1, pending: null };
    expect(kinds(hookList(stateHook(0), stateHook(false), { state: () => 1, queue }, stateHook(1)))).toEqual([
      'action 0',
      'action 0',
      'other',
      'state 1',
    ]);
  });

  test('useOptimistic has no reducer until it is used', () => {
    const queue = { dispatch: bound('x'), lastRenderedReducer: null };
    expect(kinds(hookList({ state: 0, queue }))).toEqual(['optimistic 0']);
  });

  test('a bare value is deferred', () => {
    expect(kinds(hookList({ state: 'query' }))).toEqual(['deferred 0']);
  });
});

test('by name, as in a development build: hooks without a node are skipped', () => {
  const names = ['useContext', 'useState', 'useDebugValue', 'useRef', 'useDeferredValue'];
  expect(kinds(hookList(stateHook(1), { state: { current: 1 } }, { state: { current: 1 } }), names)).toEqual([
    'state 0',
    'ref',
    'deferred 1',
  ]);
});

test('names that do not fit the nodes are not believed', () => {
  expect(kinds(hookList(stateHook(1)), ['useState', 'useState'])).toEqual(['state 0']);
});

test('a component of the same type but other hooks is read anew', () => {
  const reader = createHookReader();
  const type = () => null;
  reader.read(component('C', { type, memoizedState: hookList(stateHook(1)) }));
  expect(reader.read(component('C', { type, memoizedState: hookList(effectHook, stateHook(1)) }))).toHaveLength(2);
});

describe("React's own reducer", () => {
  test.each([
    'function n(e,t){return"function"==typeof t?t(e):t}',
    "(a, b) => typeof b === 'function' ? b(a) : b",
    'function basicStateReducer(state, action) {\n  // a comment\n  return typeof action === "function" ? action(state) : action;\n}',
  ])('is recognised: %s', (text) => {
    expect(isStateReducer(new Function(`return (${text})`)())).toBe(true);
  });

  test('as it is in this test', () => {
    expect(isStateReducer(basicStateReducer)).toBe(true);
  });

  test.each(['(a, b) => a + b', '(a, b) => typeof b === "function" ? b(b) : b', '(a, b) => b'])(
    'is not: %s',
    (text) => {
      expect(isStateReducer(new Function(`return (${text})`)())).toBe(false);
    },
  );
});
