import browser, { type Runtime } from 'webextension-polyfill';
import {
  BRIDGE_HERE,
  BUS_EVENT,
  CALL_BACK,
  FRAME_HERE,
  GONE,
  HELLO_EVENT,
  PANEL_PORT,
  TAKEN,
  TO_AGENT,
  TO_PANEL,
  WAKE,
} from '../protocol/handshake.ts';
import { isEnvelope } from '../protocol/is-envelope.ts';

declare global {
  /** Of Firefox's content scripts. */
  var cloneInto: ((value: unknown, world: Window) => unknown) | undefined;
}

/**
 * Relay between the page's agent and the panel; see protocol/handshake.ts for how it meets the agent. It looks at the frame
 * of each message only: the panel decodes the whole.
 *
 * The panel dials a frame that says that it has been added (FRAME_HERE), beside the port by which it dialled all frames: several
 * ports can be open. The newest is served, in both directions; when it closes, the one before it.
 */
const main = (): void => {
  const panels: Runtime.Port[] = [];
  const bus = new MessageChannel().port1;

  const tellAgent = (message: unknown): void => {
    // Firefox lets a page read objects of another world only once they have been copied into it
    const data = typeof cloneInto === 'function' ? cloneInto(message, window) : message;
    bus.dispatchEvent(new MessageEvent(TO_AGENT, { data }));
  };

  bus.addEventListener(TO_PANEL, (event) => {
    const data: unknown = event instanceof MessageEvent ? event.data : null;
    const panel = panels.at(-1);
    if (panel === undefined || !isEnvelope(data)) return;
    try {
      panel.postMessage(data);
    } catch {
      // closed a moment ago, its onDisconnect still to come; the loss shows in `seq`
    }
  });

  const forget = (panel: Runtime.Port): void => {
    panels.splice(panels.indexOf(panel), 1);
    if (panels.length === 0) tellAgent(GONE);
  };

  const serve = (panel: Runtime.Port): void => {
    panels.push(panel);
    bus.dispatchEvent(new Event(WAKE));
    panel.postMessage(BRIDGE_HERE);
    // the agent checks what it is told: this end of the port is the panel's own
    panel.onMessage.addListener((message: unknown) => {
      // one panel may reach a frame by two ports; it sends to all of them
      if (panels.at(-1) === panel) tellAgent(message);
    });
    panel.onDisconnect.addListener(() => forget(panel));
  };

  browser.runtime.onConnect.addListener((panel) => {
    if (panel.name === PANEL_PORT && panel.sender?.id === browser.runtime.id) serve(panel);
  });
  browser.runtime.onMessage.addListener((message: unknown, { id }: Runtime.MessageSender): undefined => {
    if (message === CALL_BACK && id === browser.runtime.id) callBack();
  });
  const callBack = (): void => {
    const panel = browser.runtime.connect({ name: PANEL_PORT });
    serve(panel);
    // Firefox keeps ports of documents that it keeps for going back. After the agent's last words: its listener captures
    const leave = (): void => {
      if (!panels.includes(panel)) return;
      forget(panel);
      panel.disconnect();
    };
    window.addEventListener('pagehide', leave, { once: true });
  };

  const handOver = (): void => {
    window.dispatchEvent(new MessageEvent(BUS_EVENT, { ports: [bus] }));
  };
  const stopOffering = (): void => window.removeEventListener(HELLO_EVENT, handOver);

  bus.addEventListener(TAKEN, stopOffering);
  window.addEventListener(HELLO_EVENT, handOver);
  handOver();
  if (window.parent !== window) announceFrame();
  // an agent that is not there when the document has been read will not come
  document.addEventListener('DOMContentLoaded', stopOffering, { once: true });
};

const announceFrame = (): void => {
  browser.runtime.sendMessage(FRAME_HERE).catch(() => {
    // no panel is open anywhere
  });
};

main();
