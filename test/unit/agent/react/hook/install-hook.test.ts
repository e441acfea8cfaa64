import { beforeEach, expect, test, vi } from 'vitest';
import { createBareHook, type DevToolsHook } from '../../../../../src/agent/react/hook/bare-hook.ts';
import { installHook } from '../../../../../src/agent/react/hook/install-hook.ts';

const KEY = '__REACT_DEVTOOLS_GLOBAL_HOOK__';

class FakeWindow {}
let page: FakeWindow;
let firstNode: () => void = () => {};
let heard: string[] = [];

beforeEach(() => {
  page = new FakeWindow();
  heard = [];
  Reflect.deleteProperty(FakeWindow.prototype, KEY);
  vi.stubGlobal('window', page);
  vi.stubGlobal('Window', FakeWindow);
  vi.stubGlobal('document', {});
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: () => void) {
        firstNode = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
});

const install = () =>
  installHook(
    {
      inject: (id) => heard.push(`inject ${id}`),
      root: (id) => heard.push(`root ${id}`),
      schedule: (id) => heard.push(`schedule ${id}`),
      commit: (id, _root, didError) => heard.push(`commit ${id} ${didError}`),
      postCommit: (id) => heard.push(`post ${id}`),
      unmount: (id) => heard.push(`unmount ${id}`),
      strictMode: (id, isStrict) => heard.push(`strict ${id} ${isStrict}`),
    },
    (work) => work(),
  );

const hookOnPage = (): DevToolsHook => Reflect.get(page, KEY);
const commit = () => {
  const id = hookOnPage().inject?.({}) ?? 0;
  hookOnPage().onCommitFiberRoot?.(id, {}, 1, true);
};

/** What React DevTools does: gives up if there is an own property, else defines one that cannot be replaced. */
const installDevTools = () => {
  const calls: string[] = [];
  if (Object.hasOwn(page, KEY)) return { calls, gaveUp: true };
  const hook = { ...createBareHook(), onCommitFiberRoot: () => calls.push('commit') };
  Object.defineProperty(page, KEY, { configurable: false, get: () => hook });
  return { calls, gaveUp: false };
};

test('alone, our own hook serves React from its first read on', () => {
  install();
  commit();
  expect(heard).toEqual(['inject 1', 'commit 1 true']);
  expect(Object.hasOwn(page, KEY)).toBe(true);
});

test('React DevTools first: both hear', () => {
  const { calls } = installDevTools();
  install();
  commit();
  expect(heard).toEqual(['inject 1', 'commit 1 true']);
  expect(calls).toEqual(['commit']);
});

test('React DevTools second: it still installs itself, and both hear', () => {
  install();
  const { calls, gaveUp } = installDevTools();
  expect(gaveUp).toBe(false);
  firstNode();
  commit();
  expect(heard).toEqual(['inject 1', 'commit 1 true']);
  expect(calls).toEqual(['commit']);
});

test('looking at our hook does not keep React DevTools from installing its own', () => {
  install();
  expect(typeof hookOnPage()).toBe('object');
  const { calls, gaveUp } = installDevTools();
  expect(gaveUp).toBe(false);
  firstNode();
  commit();
  expect(heard).toEqual(['inject 1', 'commit 1 true']);
  expect(calls).toEqual(['commit']);
});

test('a tool that chains itself into our hook makes it final', () => {
  install();
  const hook = hookOnPage();
  const found = hook.onCommitFiberRoot;
  hook.onCommitFiberRoot = (...args) => {
    heard.push('tool');
    found?.apply(hook, args);
  };
  expect(Object.hasOwn(page, KEY)).toBe(true);
  commit();
  expect(heard).toEqual(['inject 1', 'commit 1 true', 'tool']);
});

test('a hook that somebody assigns is joined', () => {
  install();
  const assigned = createBareHook();
  Reflect.set(page, KEY, assigned);
  commit();
  expect(hookOnPage()).toBe(assigned);
  expect(heard).toEqual(['inject 1', 'commit 1 true']);
});

test('copies of React that registered before us are heard of', () => {
  const early = createBareHook();
  const id = early.inject?.({}) ?? 0;
  early.getFiberRoots?.(id).add({});
  Reflect.set(page, KEY, early);
  install();
  expect(heard).toEqual(['inject 1', 'root 1']);
});

test('every method hands its arguments on', () => {
  const earlier = createBareHook();
  const seen: unknown[][] = [];
  earlier.onCommitFiberUnmount = (...args) => seen.push(args);
  earlier.setStrictMode = (...args) => seen.push(args);
  Reflect.set(page, KEY, earlier);
  install();
  const target = {};
  hookOnPage().onCommitFiberUnmount?.(1, target);
  hookOnPage().setStrictMode?.(1, true);
  expect(seen).toEqual([
    [1, target],
    [1, true],
  ]);
  expect(heard).toEqual(['unmount 1', 'strict 1 true']);
});
