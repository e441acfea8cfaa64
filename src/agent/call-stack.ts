import { Limit } from '../protocol/decode-checks.ts';
import type { Natives } from './natives.ts';
import { rememberTexts } from './remember-texts.ts';

/** Deep enough to reach application code under a state library and React's own frames. */
const FRAMES = 50;

/** URL of the script that made this stack: that of its innermost frame. "" if it has none (evaluated code). */
export const ownUrl = (stack: string): string =>
  /(?:^[^@\s]*@|\(|^\s+at )(<anonymous code>|[^()\s]+):\d+:\d+\)?$/m.exec(stack)?.[1] ?? '';

/** Start of the frames' URLs that are ours: all scripts of our extension, or this very script where it is in none. */
const ownPrefix = (url: string): string => /^[a-z]+-extension:\/\/[^/]+\//.exec(url)?.[0] ?? `${url}:`;

/** Firefox does not tell a page where scripts come from that extensions run in it: none of the page's own is called so. */
const HIDDEN = '@<anonymous code>:';

/** How V8 begins a frame; other lines are the error's name and message. SpiderMonkey writes frames only, `function@url:line:column`. */
const isFrame = (line: string): boolean => line.startsWith('    at ') || line.includes('@');

/** Drops the first line (the error's name) and all frames of the script, and of others of the same extension. */
export const withoutFramesOf = (stack: string, url: string): string => {
  const own = url === '' || url === '<anonymous>' ? null : ownPrefix(url);
  let text = '';
  for (let from = 0; from < stack.length; ) {
    const next = stack.indexOf('\n', from);
    const line = stack.slice(from, next < 0 ? undefined : next);
    from = next < 0 ? stack.length : next + 1;
    if (!isFrame(line) || (own !== null && line.includes(own)) || line.includes(HIDDEN)) continue;
    const frame = line.trim();
    if (text.length + 1 + frame.length > Limit.stack) return text;
    text = text === '' ? frame : `${text}\n${frame}`;
  }
  return text;
};

type StackNatives = Pick<
  Natives,
  'NativeError' | 'defineProperty' | 'deleteProperty' | 'getOwnPropertyDescriptor' | 'set'
>;

/**
 * Makes `stack()`: the engine's raw stack of where the page is right now, innermost frame first, one a line, without the agent's
 * own frames. The page's `Error.stackTraceLimit` is raised for one moment only, and `Error.prepareStackTrace`, which
 * is the page's own code, is not called.
 */
export const createCallStack = (natives: StackNatives) => {
  const { NativeError, defineProperty, deleteProperty, getOwnPropertyDescriptor, set } = natives;
  const raise = (key: string, value: unknown): (() => void) => {
    const original = getOwnPropertyDescriptor(NativeError, key);
    // a locked property is left alone: then the page's own limit decides
    if (original?.configurable === false && original.writable !== true) return () => {};
    if (original?.configurable === false) {
      set(NativeError, key, value);
      return () => {
        set(NativeError, key, original.value);
      };
    }
    defineProperty(NativeError, key, { value, writable: true, configurable: true, enumerable: true });
    return () => {
      if (original) defineProperty(NativeError, key, original);
      else deleteProperty(NativeError, key);
    };
  };

  const raw = (): string => {
    const restoreLimit = raise('stackTraceLimit', FRAMES);
    const hasPrepare = getOwnPropertyDescriptor(NativeError, 'prepareStackTrace') !== undefined;
    const restorePrepare = hasPrepare ? raise('prepareStackTrace', undefined) : () => {};
    try {
      const stack: unknown = new NativeError().stack;
      return typeof stack === 'string' ? stack : '';
    } catch {
      // a formatter of the page that is locked, and throws
      return '';
    } finally {
      restorePrepare();
      restoreLimit();
    }
  };

  const url = ownUrl(raw());
  const foreign = rememberTexts((stack) => withoutFramesOf(stack, url));
  return (): string => foreign(raw());
};
