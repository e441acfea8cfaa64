import { BUS_EVENT, HELLO_EVENT, TAKEN, TO_AGENT, TO_PANEL, WAKE } from '../../protocol/handshake.ts';
import type { Natives } from '../natives.ts';

/** The page's end of the bus to the bridge. */
export interface Connection {
  /** Hands a message to the bridge before it returns; false if there is none (yet). Never throws. */
  readonly post: (message: unknown) => boolean;
  /** From now on messages of the panel go here. Until then they go nowhere. */
  readonly listen: (onMessage: (message: unknown) => void) => void;
}

/**
 * Takes the bus that the bridge hands over; see protocol/handshake.ts.
 * @param onWake a panel has come, for the first time, and will send the agent
 */
export const createConnection = (natives: Natives, onWake: () => void): Connection => {
  const { NativeMessageEvent } = natives;
  let bus: EventTarget | null = null;
  let isAwake = false;
  let onMessage: ((message: unknown) => void) | null = null;

  const take = (event: Event): void => {
    const handed = event instanceof NativeMessageEvent ? event.ports[0] : undefined;
    if (!handed) return;
    natives.unlisten(window, BUS_EVENT, take, { capture: true });
    event.stopImmediatePropagation();
    bus = handed;
    natives.listen(handed, WAKE, () => {
      if (isAwake || onMessage !== null) return;
      isAwake = true;
      onWake();
    });
    natives.listen(handed, TO_AGENT, (message) => {
      if (message instanceof NativeMessageEvent) onMessage?.(message.data);
    });
    natives.dispatch(handed, new Event(TAKEN));
  };
  natives.listen(window, BUS_EVENT, take, { capture: true });
  natives.dispatch(window, new Event(HELLO_EVENT));

  return {
    post: (message) => {
      if (bus === null) return false;
      try {
        natives.dispatch(bus, new NativeMessageEvent(TO_PANEL, { data: message }));
        return true;
      } catch {
        // a fact is plain data, so this is our own mistake; the loss shows in `seq`
        return false;
      }
    },
    listen: (listener) => {
      onMessage = listener;
    },
  };
};
