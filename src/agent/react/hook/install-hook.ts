import { createBareHook, type DevToolsHook } from './bare-hook.ts';

/** What the agent wants to hear. `id` is the number that the hook gave to a copy of React. */
export interface HookListener {
  readonly inject: (id: number, renderer: object) => void;
  readonly root: (id: number, root: object) => void;
  readonly schedule: (id: number, root: object) => void;
  readonly commit: (id: number, root: object, didError: boolean) => void;
  readonly postCommit: (id: number, root: object) => void;
  readonly unmount: (id: number, fiber: object) => void;
  readonly strictMode: (id: number, isStrict: boolean) => void;
}

const KEY = '__REACT_DEVTOOLS_GLOBAL_HOOK__';

/**
 * Makes sure that every copy of React that loads from now on finds a hook which also tells us. Lives beside React DevTools
 * in either order of installation:
 *
 * - it came first: its hook is there, its methods are wrapped
 * - it comes second: it gives up if `window` has an own property of that name, so ours is parked as an accessor on
 *   `Window.prototype` until the document gets its first node, which is before the first script of the page runs
 * - it never comes: our own hook becomes a plain property, which others may replace or wrap
 */
export const installHook = (listener: HookListener): void => {
  const wrapped = new WeakSet<DevToolsHook>();
  const join = (hook: unknown): void => {
    if (!isHook(hook) || wrapped.has(hook)) return;
    wrapped.add(hook);
    wrapMethods(hook, listener);
    replay(hook, listener);
  };

  if (Object.hasOwn(window, KEY)) {
    join(Reflect.get(window, KEY));
    return;
  }

  const bare = createBareHook();
  join(bare);
  let settled = false;
  const settle = (): void => {
    if (settled) return;
    settled = true;
    observer.disconnect();
    Reflect.deleteProperty(Window.prototype, KEY);
    if (Object.hasOwn(window, KEY)) join(Reflect.get(window, KEY));
    else define(bare);
  };
  const define = (hook: unknown): void => {
    Object.defineProperty(window, KEY, { value: hook, writable: true, configurable: true, enumerable: false });
  };
  const observer = new MutationObserver(settle);
  observer.observe(document, { childList: true, subtree: true });
  Object.defineProperty(Window.prototype, KEY, {
    configurable: true,
    enumerable: false,
    get: () => {
      settle();
      return Reflect.get(window, KEY);
    },
    set: (hook: unknown) => {
      settled = true;
      observer.disconnect();
      Reflect.deleteProperty(Window.prototype, KEY);
      define(hook);
      join(hook);
    },
  });
};

const isHook = (value: unknown): value is DevToolsHook => typeof value === 'object' && value !== null;

/** React looks each method up at every call, so that wrapping works at any time. */
const wrapMethods = (hook: DevToolsHook, listener: HookListener): void => {
  const { inject } = hook;
  if (inject !== undefined)
    hook.inject = function (this: unknown, renderer) {
      const id = inject.call(this, renderer);
      listener.inject(id, renderer);
      return id;
    };
  const { onScheduleFiberRoot } = hook;
  hook.onScheduleFiberRoot = function (this: unknown, ...args) {
    listener.schedule(args[0], args[1]);
    onScheduleFiberRoot?.apply(this, args);
  };
  const { onCommitFiberRoot } = hook;
  hook.onCommitFiberRoot = function (this: unknown, ...args) {
    listener.commit(args[0], args[1], args[3] === true);
    onCommitFiberRoot?.apply(this, args);
  };
  const { onPostCommitFiberRoot } = hook;
  hook.onPostCommitFiberRoot = function (this: unknown, ...args) {
    listener.postCommit(args[0], args[1]);
    onPostCommitFiberRoot?.apply(this, args);
  };
  const { onCommitFiberUnmount } = hook;
  hook.onCommitFiberUnmount = function (this: unknown, ...args) {
    listener.unmount(args[0], args[1]);
    onCommitFiberUnmount?.apply(this, args);
  };
  const { setStrictMode } = hook;
  hook.setStrictMode = function (this: unknown, ...args) {
    listener.strictMode(args[0], args[1]);
    setStrictMode?.apply(this, args);
  };
};

/** Copies of React that registered with this hook before we wrapped it. */
const replay = (hook: DevToolsHook, listener: HookListener): void => {
  hook.renderers?.forEach((renderer, id) => {
    listener.inject(id, renderer);
    hook.getFiberRoots?.(id).forEach((root) => {
      listener.root(id, root);
    });
  });
};
