import browser, { type Runtime } from 'webextension-polyfill';
import { CALL_BACK } from '../protocol/handshake.ts';

type Port = Pick<Runtime.Port, 'sender' | 'postMessage' | 'disconnect' | 'onMessage' | 'onDisconnect'>;

const TOP_FRAME = 0;

/** A panel that waits for bridges, or talks to those that have come. */
interface Relay {
  readonly panel: Port;
  readonly tab: number;
  /** All frames if null. */
  readonly frame: number | null;
  readonly bridges: Map<number, Port>;
}

/** The ports of panels, each with those of the bridges that it reaches. */
export interface Relays {
  /** Calls the bridges of a tab's frame, or of all if null. The panel's port closes with that of the frame, or of the top one. */
  readonly call: (panel: Port, tab: number, frame: number | null) => void;
  /** A bridge calls back. */
  readonly take: (bridge: Port) => void;
}

export const createRelays = (): Relays => {
  const open = new Set<Relay>();
  return {
    call: (panel, tab, frame) => {
      const relay: Relay = { panel, tab, frame, bridges: new Map() };
      open.add(relay);
      panel.onMessage.addListener((message: unknown) => {
        for (const bridge of relay.bridges.values()) bridge.postMessage(message);
      });
      panel.onDisconnect.addListener(() => {
        open.delete(relay);
        for (const bridge of relay.bridges.values()) bridge.disconnect();
      });
      const close = () => {
        open.delete(relay);
        panel.disconnect();
      };
      // nobody is there yet: the panel calls again
      browser.tabs.sendMessage(tab, CALL_BACK, frame === null ? {} : { frameId: frame }).catch(close);
    },
    take: (bridge) => {
      const { tab, frameId } = bridge.sender ?? {};
      if (frameId === undefined) return bridge.disconnect();
      const waiting = [...open].filter((one) => one.tab === tab?.id && !one.bridges.has(frameId));
      const relay = waiting.find(({ frame }) => frame === frameId) ?? waiting.find(({ frame }) => frame === null);
      if (relay === undefined) return bridge.disconnect();
      relay.bridges.set(frameId, bridge);
      bridge.onMessage.addListener((message: unknown) => relay.panel.postMessage(message));
      bridge.onDisconnect.addListener(() => {
        relay.bridges.delete(frameId);
        if (frameId !== (relay.frame ?? TOP_FRAME)) return;
        open.delete(relay);
        for (const other of relay.bridges.values()) other.disconnect();
        relay.panel.disconnect();
      });
    },
  };
};
