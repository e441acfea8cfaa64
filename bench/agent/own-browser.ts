import { openPanelSession, type PanelSession } from '../../src/cli/panel-session.ts';
import type { BenchServer } from './bench-server.ts';
import { copyExtension, type ExtensionCopyOptions } from './extension-copy.ts';

/** What is measured in a browser of its own is measured with. */
export interface OwnBrowserOptions extends Pick<ExtensionCopyOptions, 'extension' | 'agent'> {
  readonly server: BenchServer;
  readonly executable: string;
}

export interface OwnBrowserChanges extends Pick<ExtensionCopyOptions, 'beforeBridge'> {
  /** Further switches of Chromium. */
  readonly switches?: readonly string[];
}

/** Opens a browser with the panel that nobody else uses, and closes it after `measure`. */
export const inOwnBrowser = async <T>(
  { executable, extension, agent }: OwnBrowserOptions,
  { switches = [], ...changes }: OwnBrowserChanges,
  measure: (session: PanelSession) => Promise<T>,
): Promise<T> => {
  const copy = await copyExtension({ extension, agent, ...changes });
  try {
    const session = await openPanelSession({ executable, extension: copy.folder, headless: true, switches });
    try {
      return await measure(session);
    } finally {
      await session.close();
    }
  } finally {
    await copy.remove();
  }
};
