import browser, { type Runtime } from 'webextension-polyfill';
import { decodeEnvelope } from '../../protocol/decode-envelope.ts';
import type { Command, Envelope } from '../../protocol/envelope.ts';
import { PANEL_PORT } from '../../protocol/handshake.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/**
 * Pause between two dials. Short, because after a reload the panel must be back while the document still loads;
 * a dial that finds nobody costs about 0.1 ms.
 */
const REDIAL_AFTER: Milliseconds = 40;

/** After this long without an answer the page counts as one that no content script can reach (chrome://, store, PDF). */
const SILENT_AFTER: Milliseconds = 2_500;

export interface PageConnection {
  readonly send: (command: Command) => void;
  readonly close: () => void;
}

export interface PageListener {
  readonly onEnvelope: (envelope: Envelope, refused: number) => void;
  /** A message that no agent of ours can have sent. */
  readonly onForged: () => void;
  readonly onConnected: () => void;
  readonly onLost: () => void;
  readonly onSilent: () => void;
}

/**
 * Dials the bridges of the inspected tab, and dials again whenever they go away (reload, navigation).
 *
 *     panel  dial ──► bridge A ... reload: port closes ... dial, dial, dial ──► bridge B
 *
 * One port reaches every frame that exists, so each envelope names its document.
 */
export const connectToPage = (tabId: number, listener: PageListener): PageConnection => {
  let port: Runtime.Port | null = null;
  let answered = false;
  let closed = false;
  let redial: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const watchSilence = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      if (!answered && !closed) listener.onSilent();
    }, SILENT_AFTER);
  };

  const dial = () => {
    if (closed) return;
    const dialled = browser.tabs.connect(tabId, { name: PANEL_PORT });
    port = dialled;
    dialled.onMessage.addListener((message: unknown) => {
      const decoded = decodeEnvelope(message);
      if (decoded === null) return listener.onForged();
      if (!answered) {
        answered = true;
        clearTimeout(silence);
        listener.onConnected();
      }
      listener.onEnvelope(decoded.envelope, decoded.refused);
    });
    dialled.onDisconnect.addListener(() => {
      if (port !== dialled) return;
      port = null;
      if (answered) {
        answered = false;
        listener.onLost();
        watchSilence();
      }
      redial = setTimeout(dial, REDIAL_AFTER);
    });
    dialled.postMessage({ command: 'hello' } satisfies Command);
  };

  dial();
  watchSilence();
  return {
    send: (command) => port?.postMessage(command),
    close: () => {
      closed = true;
      clearTimeout(redial);
      clearTimeout(silence);
      port?.disconnect();
      port = null;
    },
  };
};
