import { browserPath } from './browser-path.ts';
import { openPanelSession, type PanelSession } from './panel-session.ts';
import { readCookies } from './read-cookies.ts';

/** How the browser that records is opened. */
export interface RecordingBrowser {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headed: boolean;
  readonly theme: 'light' | 'dark';
  /** File of cookies to bring; null: none. */
  readonly cookies: string | null;
  /** Profile to use and keep; null: a new one that is thrown away. */
  readonly userDataDir: string | null;
}

/** Opens a browser on the panel, logged in as asked for. Throws `Failure`. */
export const openForRecording = async (options: RecordingBrowser): Promise<PanelSession> => {
  const cookies = options.cookies === null ? [] : await readCookies(options.cookies);
  const session = await openPanelSession({
    executable: browserPath(),
    extension: options.extension,
    headless: !options.headed,
    theme: options.theme,
    width: 1280,
    height: 860,
    ...(options.userDataDir === null ? {} : { userDataDir: options.userDataDir }),
  });
  try {
    if (cookies.length > 0) await session.browser.setCookie(...cookies);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
};
