/** A browser, as far as one has to know it to close it. */
export interface Closable {
  readonly close: () => Promise<void>;
}

export interface OneBrowser<Browser extends Closable> {
  /** Does one thing in a browser that is opened for it and closed after it. */
  readonly inBrowser: <T>(signal: AbortSignal, act: (browser: Browser) => Promise<T>) => Promise<T>;
  /** Resolves when no browser is open any more. */
  readonly idle: () => Promise<void>;
}

/**
 * One browser at a time, however many calls there are: two on one machine would measure each other. Every call gets a new one,
 * so that recordings that are compared began alike. When its signal is aborted the browser is closed, and what was going on
 * there ends with an error.
 */
export const createOneBrowser = <Browser extends Closable>(open: () => Promise<Browser>): OneBrowser<Browser> => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inBrowser: (signal, act) => {
      const mine = last.then(() => inNewBrowser(open, signal, act));
      last = mine.catch(() => undefined);
      return mine;
    },
    idle: async () => {
      await last;
    },
  };
};

const inNewBrowser = async <Browser extends Closable, T>(
  open: () => Promise<Browser>,
  signal: AbortSignal,
  act: (browser: Browser) => Promise<T>,
): Promise<T> => {
  signal.throwIfAborted();
  const browser = await open();
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= browser.close();
    return closed;
  };
  // whoever aborts does not wait; the call below does
  const abort = () => void close().catch(() => undefined);
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    return await act(browser);
  } finally {
    signal.removeEventListener('abort', abort);
    await close();
  }
};
