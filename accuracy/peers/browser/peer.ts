import type { PeerAnswer } from '../answer.ts';

/** What every peer puts on its page: `start` before the click, `stop` after it. */
export interface Peer {
  readonly start: () => void | Promise<void>;
  readonly stop: () => PeerAnswer | Promise<PeerAnswer>;
}

declare global {
  var accuracyPeer: Peer | undefined;
}

export const exposePeer = (peer: Peer): void => {
  globalThis.accuracyPeer = peer;
};
