/** What a tool beside us heard of React. */
export interface Tool {
  commits: number;
  /** Nobody had installed a hook, nor parked one, when it came. */
  readonly cameFirst: boolean;
}

interface RendererInterface {
  handleCommitFiberRoot: (...args: readonly unknown[]) => void;
}

interface GlobalHook {
  readonly sub?: (event: string, listener: () => void) => void;
  readonly rendererInterfaces: ReadonlyMap<number, RendererInterface>;
  onCommitFiberRoot: (...args: readonly unknown[]) => void;
}

declare global {
  interface Window {
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: GlobalHook;
    tool: Tool;
  }
}

/** Evaluated before the tool: its own import comes first. */
export const tool: Tool = { commits: 0, cameFirst: !('__REACT_DEVTOOLS_GLOBAL_HOOK__' in window) };
window.tool = tool;

/** Counts the calls of a method. */
export const countCalls = <K extends string>(
  holder: Record<K, (...args: readonly unknown[]) => void>,
  key: K,
): void => {
  const own = holder[key];
  holder[key] = (...args) => {
    tool.commits++;
    Reflect.apply(own, holder, args);
  };
};
