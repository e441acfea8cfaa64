import browser, { type Runtime } from 'webextension-polyfill';
import { sendAgent } from '../../background/send-agent.ts';
import { type Errand, FRAME_HERE, PANEL_PORT } from '../../protocol/handshake.ts';
import type { Milliseconds } from '../../protocol/units.ts';

/** The inspected tab, as far as this browser lets a panel touch it. */
export interface TabReach {
  /** Dials the bridge of a frame, or those of all if null. The port closes where there is none. */
  readonly dial: (frame: number | null) => Runtime.Port;
  /** Resolves, and never rejects, when the agent has run where it can. All frames if null. */
  readonly sendAgent: (frames: readonly number[] | null) => Promise<void>;
  readonly close: () => void;
}

/** Firefox stops a background page that had nothing to do for 30 s, and closes its ports. */
const ASK_TO_STAY_AFTER: Milliseconds = 10_000;
/** Pause before asking a background page that was stopped all the same. */
const ASK_AGAIN_AFTER: Milliseconds = 100;

/** Chrome: panels have all that background pages have. */
const directly = (tabId: number, onFrame: (frame: number) => void): TabReach => {
  const hear = (message: unknown, { id, tab, frameId }: Runtime.MessageSender): undefined => {
    if (message === FRAME_HERE && id === browser.runtime.id && tab?.id === tabId) onFrame(frameId ?? 0);
  };
  browser.runtime.onMessage.addListener(hear);
  return {
    dial: (frame) => browser.tabs.connect(tabId, { name: PANEL_PORT, ...(frame === null ? {} : { frameId: frame }) }),
    sendAgent: (frames) => sendAgent(tabId, frames),
    close: () => browser.runtime.onMessage.removeListener(hear),
  };
};

const ask = (errand: Errand): Runtime.Port => browser.runtime.connect({ name: JSON.stringify(errand) });

/** Firefox: panels have neither `tabs` nor `scripting`, and hear nothing of what content scripts send: the background page does it all. */
const byBackground = (tab: number, onFrame: (frame: number) => void): TabReach => {
  let frames: Runtime.Port;
  let again: ReturnType<typeof setTimeout> | undefined;
  const hearFrames = (): void => {
    frames = ask({ errand: 'hear-frames', tab });
    frames.onMessage.addListener((frame: unknown) => {
      if (typeof frame === 'number') onFrame(frame);
    });
    frames.onDisconnect.addListener(() => {
      again = setTimeout(hearFrames, ASK_AGAIN_AFTER);
    });
  };
  hearFrames();
  const staying = setInterval(() => ask({ errand: 'stay' }), ASK_TO_STAY_AFTER);
  return {
    dial: (frame) => ask({ errand: 'relay', tab, frame }),
    sendAgent: (into) =>
      new Promise((resolve) =>
        ask({ errand: 'send-agent', tab, frames: into }).onDisconnect.addListener(() => resolve()),
      ),
    close: () => {
      clearInterval(staying);
      clearTimeout(again);
      frames.disconnect();
    },
  };
};

/** @param onFrame a frame was added to the page, and can be dialled */
export const reachTab = (tabId: number, onFrame: (frame: number) => void): TabReach =>
  browser.tabs === undefined ? byBackground(tabId, onFrame) : directly(tabId, onFrame);
