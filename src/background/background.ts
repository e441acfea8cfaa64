import browser, { type Runtime } from 'webextension-polyfill';
import { FRAME_HERE, PANEL_PORT } from '../protocol/handshake.ts';
import { decodeErrand } from './decode-errand.ts';
import { createRelays } from './relay.ts';
import { sendAgent } from './send-agent.ts';

// Firefox only: does what panels may not do there themselves; see README.md.

const relays = createRelays();
const framePorts = new Map<Runtime.Port, number>();

const serve = (panel: Runtime.Port): void => {
  const errand = decodeErrand(panel.name);
  switch (errand?.errand) {
    case 'relay':
      relays.call(panel, errand.tab, errand.frame);
      break;
    case 'hear-frames':
      framePorts.set(panel, errand.tab);
      panel.onDisconnect.addListener(() => framePorts.delete(panel));
      break;
    case 'send-agent':
      sendAgent(errand.tab, errand.frames).then(() => panel.disconnect());
      break;
    case 'stay':
      panel.disconnect();
      break;
  }
};

browser.runtime.onConnect.addListener((port) => {
  if (port.sender?.id !== browser.runtime.id) return;
  // panels are pages of ours, bridges run in pages of others
  if (port.sender.url?.startsWith(browser.runtime.getURL(''))) serve(port);
  else if (port.name === PANEL_PORT) relays.take(port);
});

browser.runtime.onMessage.addListener((message: unknown, { tab, frameId }: Runtime.MessageSender): undefined => {
  if (message !== FRAME_HERE || frameId === undefined) return;
  for (const [panel, inspected] of framePorts) if (inspected === tab?.id) panel.postMessage(frameId);
});
