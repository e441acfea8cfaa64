import { beforeEach, expect, test, vi } from 'vitest';
import type { DevToolsHook } from '../../../../../src/agent/react/hook/bare-hook.ts';
import { createHookRelay, type HookRelay } from '../../../../../src/agent/react/hook/hook-relay.ts';

const KEY = '__REACT_DEVTOOLS_GLOBAL_HOOK__';

let page: object;
let heard: string[];

beforeEach(() => {
  class FakeWindow {}
  page = new FakeWindow();
  heard = [];
  vi.stubGlobal('window', page);
  vi.stubGlobal('Window', FakeWindow);
  vi.stubGlobal('document', {});
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const hook = (): DevToolsHook => Reflect.get(page, KEY);
const react = { name: 'React' };
const root = { name: 'root' };

const listen = (relay: HookRelay) =>
  relay.listen({
    inject: (id, introduction) => heard.push(`inject ${id} ${Reflect.get(introduction, 'name')}`),
    root: (id, known) => heard.push(`root ${id} ${Reflect.get(known, 'name')}`),
    schedule: (id) => heard.push(`schedule ${id}`),
    commit: (id, _root, didError) => heard.push(`commit ${id} ${didError}`),
    postCommit: (id) => heard.push(`post ${id}`),
    unmount: (id) => heard.push(`unmount ${id}`),
    strictMode: (id, isStrict) => heard.push(`strict ${id} ${isStrict}`),
  });

test('who comes later is told of each copy of React and each root that was there, once', () => {
  const relay = createHookRelay({ attempt: (work) => work() });
  const id = hook().inject?.(react) ?? 0;
  hook().onScheduleFiberRoot?.(id, root, null);
  for (let commits = 0; commits < 3; commits++) hook().onCommitFiberRoot?.(id, root, 1, false);
  hook().onCommitFiberUnmount?.(id, {});
  listen(relay);
  expect(heard).toEqual(['inject 1 React', 'root 1 root']);
});

test('who listens is told of everything as it happens', () => {
  const relay = createHookRelay({ attempt: (work) => work() });
  listen(relay);
  const id = hook().inject?.(react) ?? 0;
  hook().setStrictMode?.(id, true);
  hook().onScheduleFiberRoot?.(id, root, null);
  hook().onCommitFiberRoot?.(id, root, 1, true);
  hook().onPostCommitFiberRoot?.(id, root);
  hook().onCommitFiberUnmount?.(id, {});
  expect(heard).toEqual(['inject 1 React', 'strict 1 true', 'schedule 1', 'commit 1 true', 'post 1', 'unmount 1']);
});

test('a root of a copy that never registered is nobody’s', () => {
  const relay = createHookRelay({ attempt: (work) => work() });
  hook().onCommitFiberRoot?.(7, root, 1, false);
  listen(relay);
  expect(heard).toEqual([]);
});
