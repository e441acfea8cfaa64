import { createBareHook, type DevToolsHook } from './bare-hook.ts';
import { type Attempt, hearMethod, type MethodListener } from './hear-method.ts';

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
 * - it came first: its hook is there, its methods are heard (hear-method.ts)
 * - it comes second: it gives up if `window` has an own property of that name, so ours is parked as an accessor on
 *   `Window.prototype` until the document gets its first node, which is before the first script of the page runs
 * - it never comes: our own hook becomes a plain property, which others may replace or wrap
 */
export const installHook = (listener: HookListener, attempt: Attempt): void => {
  const heard = new WeakSet<DevToolsHook>();
  const join = (hook: unknown, used = (): void => {}): void => {
    if (!isHook(hook) || heard.has(hook)) return;
    heard.add(hook);
    hearMethods(hook, listener, used, attempt);
    replay(hook, listener);
  };

  if (Object.hasOwn(window, KEY)) {
    join(Reflect.get(window, KEY));
    return;
  }

  const bare = createBareHook();
  let settled = false;
  const settle = (): void => {
    if (settled) return;
    settled = true;
    observer.disconnect();
    Reflect.deleteProperty(Window.prototype, KEY);
    if (Object.hasOwn(window, KEY)) join(Reflect.get(window, KEY));
    else define(bare);
  };
  join(bare, () => settle());
  const define = (hook: unknown): void => {
    Object.defineProperty(window, KEY, { value: hook, writable: true, configurable: true, enumerable: false });
  };
  const observer = new MutationObserver(() => attempt(settle));
  observer.observe(document, { childList: true, subtree: true });
  Object.defineProperty(Window.prototype, KEY, {
    configurable: true,
    enumerable: false,
    // looking does not settle it: a copy of React that a tool brings along looks before the tool installs its hook
    get: () => bare,
    set: (hook: unknown) => {
      settled = true;
      observer.disconnect();
      Reflect.deleteProperty(Window.prototype, KEY);
      define(hook);
      join(hook);
    },
  });
};

const isHook = (value: unknown): value is DevToolsHook => isObject(value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const hearMethods = (hook: DevToolsHook, listener: HookListener, used: () => void, attempt: Attempt): void => {
  const hear = (key: keyof DevToolsHook, heard: MethodListener) =>
    hearMethod(hook, key, { ...heard, chained: used }, attempt);
  const hearTarget = (key: keyof DevToolsHook, tell: (id: number, target: object, args: readonly unknown[]) => void) =>
    hear(key, {
      before: (args) => {
        const [id, target] = args;
        if (typeof id === 'number' && isObject(target)) tell(id, target, args);
      },
    });
  if (hook.inject !== undefined)
    hear('inject', {
      before: used,
      after: (id, [renderer]) => {
        if (typeof id === 'number' && isObject(renderer)) listener.inject(id, renderer);
      },
    });
  hearTarget('onScheduleFiberRoot', listener.schedule);
  hearTarget('onCommitFiberRoot', (id, root, args) => listener.commit(id, root, args[3] === true));
  hearTarget('onPostCommitFiberRoot', listener.postCommit);
  hearTarget('onCommitFiberUnmount', listener.unmount);
  hear('setStrictMode', {
    before: ([id, isStrict]) => {
      if (typeof id === 'number') listener.strictMode(id, isStrict === true);
    },
  });
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
