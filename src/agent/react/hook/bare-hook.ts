/** The global object that React looks for when it loads. Methods are called by React, Fast Refresh and other tools. */
export interface DevToolsHook {
  readonly renderers?: Map<number, object>;
  readonly getFiberRoots?: (id: number) => Set<object>;
  inject?: (renderer: object) => number;
  onScheduleFiberRoot?: (id: number, root: object, children: unknown) => void;
  onCommitFiberRoot?: (id: number, root: object, priority: unknown, didError: unknown) => void;
  onPostCommitFiberRoot?: (id: number, root: object) => void;
  onCommitFiberUnmount?: (id: number, fiber: object) => void;
  setStrictMode?: (id: number, isStrict: boolean) => void;
}

const nothing = (): void => {};

/**
 * A hook for a page where nobody else brings one: enough for React to register (its "download the DevTools" message is
 * suppressed by `checkDCE`), for Fast Refresh, which calls the previous methods unconditionally, and for tools that
 * expect the event methods of React DevTools.
 */
export const createBareHook = (): DevToolsHook => {
  let lastId = 0;
  const renderers = new Map<number, object>();
  const roots = new Map<number, Set<object>>();
  const getFiberRoots = (id: number): Set<object> => {
    let set = roots.get(id);
    if (set === undefined) {
      set = new Set();
      roots.set(id, set);
    }
    return set;
  };
  const hook = {
    renderers,
    supportsFiber: true,
    supportsFlight: true,
    hasUnsupportedRendererAttached: false,
    rendererInterfaces: new Map(),
    backends: new Map(),
    listeners: {},
    getFiberRoots,
    inject: (renderer: object): number => {
      lastId++;
      renderers.set(lastId, renderer);
      return lastId;
    },
    checkDCE: nothing,
    onScheduleFiberRoot: nothing,
    onCommitFiberRoot: nothing,
    onPostCommitFiberRoot: nothing,
    onCommitFiberUnmount: nothing,
    setStrictMode: nothing,
    on: nothing,
    off: nothing,
    emit: nothing,
    sub: () => nothing,
  };
  return hook;
};
