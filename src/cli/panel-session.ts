import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer';
import type { Milliseconds } from '../protocol/units.ts';
import { Failure, firstLine } from './failure.ts';

/** A real Chromium with a page, the real DevTools on it, and Clickfall's real panel in front. */
export interface PanelSession {
  readonly browser: Browser;
  readonly page: Page;
  /** DevTools' own page: what a user sees below or beside the page. */
  readonly devtools: Page;
  /** The panel, a frame of `devtools`. */
  readonly panel: Frame;
  readonly close: () => Promise<void>;
}

export interface PanelSessionOptions {
  /** Path of Chromium or Chrome. */
  readonly executable: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Folder of a browser profile to use, made if missing; a new one that is thrown away if left out. */
  readonly userDataDir?: string;
  /** Of the browser, as `de`; the system's own if left out. */
  readonly language?: string;
  /** Further switches of Chromium. */
  readonly switches?: readonly string[];
}

const PANEL_PAGE = 'src/panel/panel.html';
const OPENS_WITHIN: Milliseconds = 20_000;

/** Chromium's own network chatter is switched off: a recording holds the page's requests only. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launch = async (options: PanelSessionOptions): Promise<Browser> => {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  try {
    return await puppeteer.launch({
      executablePath: options.executable,
      headless: options.headless,
      pipe: true,
      enableExtensions: true,
      ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
      defaultViewport: null,
      // Linux takes it from the environment, other systems from the switch
      ...(options.language === undefined ? {} : { env: { ...process.env, LANGUAGE: options.language } }),
      args: [
        ...QUIET,
        // Chromium's sandbox refuses to start as root; nothing but the user's own page is opened
        ...(asRoot ? ['--no-sandbox'] : []),
        ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
        ...(options.switches ?? []),
        `--window-size=${options.width ?? 1600},${options.height ?? 1000}`,
      ],
    });
  } catch (error) {
    throw new Failure(`Chromium did not start (${options.executable}): ${firstLine(error)}`);
  }
};

/** By hand: `launch` with a list of paths does not wait until they are installed (puppeteer 24.43, BrowserLauncher). */
const install = async (browser: Browser, path: string): Promise<string> => {
  try {
    return await browser.installExtension(path);
  } catch (error) {
    throw new Failure(`Chromium did not accept the extension in ${path}: ${firstLine(error)}`);
  }
};

/**
 * DevTools shows a panel by id; extension panels are named by origin and title. It exists once the extension's devtools
 * page has run. As text: bundlers rewrite `import()`.
 */
const showPanel = (extensionId: string) => `
  import('./ui/legacy/legacy.js').then((UI) => {
    const views = UI.ViewManager.ViewManager.instance();
    const id = 'chrome-extension://${extensionId}Clickfall';
    return views.hasView(id) && views.showView(id).then(() => true);
  }).catch(() => false)`;

/** Docked, DevTools takes half of the page's window; on its own it is as wide as the window, which pictures need. An expression for its own page. */
export const undock = `
  import('./ui/legacy/legacy.js').then((UI) => UI.DockController.DockController.instance().setDockSide('undocked'))`;

/** An expression for DevTools' own page. Panels are told at once. */
export const setTheme = (theme: 'light' | 'dark'): string => `
  import('./core/common/common.js').then((Common) =>
    Common.Settings.Settings.instance().moduleSetting('ui-theme').set('${theme === 'dark' ? 'dark' : 'default'}'))`;

const findPanel = async (devtools: Page, extensionId: string): Promise<Frame> => {
  await devtools.waitForFunction(showPanel(extensionId), { polling: 50, timeout: OPENS_WITHIN });
  const panel = await devtools.waitForFrame((frame) => frame.url().endsWith(PANEL_PAGE), { timeout: OPENS_WITHIN });
  await panel.waitForFunction('globalThis.clickfall !== undefined', { polling: 50, timeout: OPENS_WITHIN });
  return panel;
};

/** Opens DevTools on a page, and Clickfall's panel in it. Throws `Failure` or a timeout if it does not come up. */
export const openDevtools = async (
  page: Page,
  extensionId: string,
  headless: boolean,
): Promise<Pick<PanelSession, 'devtools' | 'panel'>> => {
  const devtools = await page.openDevTools();
  const panel = await findPanel(devtools, extensionId);
  if (headless) await devtools.evaluate(undock);
  return { devtools, panel };
};

/**
 * Starts Chromium with the extension on an empty page, opens DevTools and shows the panel.
 * Throws `Failure` with one sentence if any of it does not come up.
 */
export const openPanelSession = async (options: PanelSessionOptions): Promise<PanelSession> => {
  const browser = await launch(options);
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const extensionId = await install(browser, options.extension);
    const { devtools, panel } = await openDevtools(page, extensionId, options.headless);
    if (options.theme !== undefined) await devtools.evaluate(setTheme(options.theme));
    return { browser, page, devtools, panel, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error instanceof Failure
      ? error
      : new Failure(`Clickfall's panel did not open in DevTools: ${firstLine(error)}`);
  }
};
