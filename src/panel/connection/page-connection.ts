import type { Runtime } from 'webextension-polyfill';
import { decodeEnvelope } from '../../protocol/decode-envelope.ts';
import type { Command, Envelope } from '../../protocol/envelope.ts';
import { BRIDGE_HERE } from '../../protocol/handshake.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import { reachTab } from './reach-tab.ts';

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
  /** A frame was added; `send` reaches that frame only. */
  readonly onFrame: (send: PageConnection['send']) => void;
  readonly onSilent: () => void;
}

/**
 * Dials the bridges of the inspected tab, and dials again whenever they go away (reload, navigation).
 *
 *     panel  dial ──► bridge A: here ──► agent sent, hello ... reload: port closes ... dial, dial, dial ──► bridge B: here …
 *
 * One port reaches every frame that exists, so each envelope names its document. A frame that is added later says so, and gets a
 * port of its own.
 */
export const connectToPage = (tabId: number, listener: PageListener): PageConnection => {
  let port: Runtime.Port | null = null;
  const frames = new Set<Runtime.Port>();
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

  /** Every bridge that the port reached says that it is there; the agent goes to all frames at the first word. */
  const greetAtFirstWord = (dialled: Runtime.Port, reached: readonly number[] | null): ((message: unknown) => void) => {
    let sent = false;
    return (message) => {
      if (message !== BRIDGE_HERE) return heard(message);
      if (sent) return;
      sent = true;
      tab.sendAgent(reached).then(() => {
        // the document may have gone meanwhile, and its port with it
        if (closed || (port !== dialled && !frames.has(dialled))) return;
        dialled.postMessage({ command: 'hello' } satisfies Command);
        if (answered && reached !== null) listener.onFrame((command) => dialled.postMessage(command));
      });
    };
  };

  const heard = (message: unknown) => {
    const decoded = decodeEnvelope(message);
    if (decoded === null) return listener.onForged();
    if (!answered) {
      answered = true;
      clearTimeout(silence);
      listener.onConnected();
    }
    listener.onEnvelope(decoded.envelope, decoded.refused);
  };

  const dial = () => {
    if (closed) return;
    const dialled = tab.dial(null);
    port = dialled;
    dialled.onMessage.addListener(greetAtFirstWord(dialled, null));
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
  };

  const dialFrame = (id: number) => {
    if (closed) return;
    const frame = tab.dial(id);
    frames.add(frame);
    // a page that has not answered yet gets its commands when it does
    frame.onMessage.addListener(greetAtFirstWord(frame, [id]));
    frame.onDisconnect.addListener(() => frames.delete(frame));
  };

  const tab = reachTab(tabId, dialFrame);
  dial();
  watchSilence();
  return {
    send: (command) => {
      port?.postMessage(command);
      for (const frame of frames) frame.postMessage(command);
    },
    close: () => {
      closed = true;
      tab.close();
      for (const frame of frames) frame.disconnect();
      clearTimeout(redial);
      clearTimeout(silence);
      port?.disconnect();
      port = null;
    },
  };
};
