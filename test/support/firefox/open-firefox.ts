import puppeteer, { type Browser, type Page } from 'puppeteer';

/** Firefox with the extension on an empty page, and a way into the browser's own windows, where DevTools live. */
export interface Firefox {
  readonly browser: Browser;
  readonly page: Page;
  /** Runs a body of an async function in the browser's window, with all of its rights; what it returns comes as JSON. */
  readonly inBrowser: (body: string) => Promise<unknown>;
}

/** WebDriver BiDi by puppeteer's own connection: Firefox keeps one session only, and puppeteer has no name for these commands. */
type Send = (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const senderOf = (browser: Browser): Send => {
  const connection = member(browser, 'connection');
  const send = member(connection, 'send');
  if (typeof send !== 'function') throw new Error('puppeteer has no BiDi connection');
  return async (method, params) => member(await Reflect.apply(send, connection, [method, params]), 'result');
};

/** Settings of a profile in which nothing disturbs a test. */
const SETTINGS = {
  // DevTools in a window of their own: as wide as a user would have them
  'devtools.toolbox.host': 'window',
};

export interface FirefoxOptions {
  readonly executable: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Where downloads go. */
  readonly downloads: string;
}

/** Starts Firefox headless. Rejects where it does not come up, or refuses the extension. */
export const openFirefox = async ({ executable, extension, downloads }: FirefoxOptions): Promise<Firefox> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...SETTINGS, 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  });
  try {
    const send = senderOf(browser);
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await browser.installExtension(extension);
    const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const contexts = member(tree, 'contexts');
    const context = Array.isArray(contexts) ? member(contexts[0], 'context') : undefined;
    return {
      browser,
      page,
      inBrowser: async (body) => {
        const expression = `(async () => JSON.stringify(await (async () => { ${body} })()))()`;
        const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
        if (member(answer, 'type') !== 'success') throw new Error(JSON.stringify(member(answer, 'exceptionDetails')));
        const text = member(member(answer, 'result'), 'value');
        return typeof text === 'string' ? JSON.parse(text) : undefined;
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
};
