import { WIRE_VERSION, type WireEnvelope } from '../protocol/envelope.ts';
import type { WireFact } from '../protocol/packed-columns.ts';
import type { Milliseconds } from '../protocol/units.ts';
import { factSize } from './fact-size.ts';

/** Long enough to batch a burst of renders (one by one, messages cost twenty times as much), short enough to look live. */
export const FLUSH_AFTER: Milliseconds = 50;
/** The bridge's own bound is 20 000; this keeps one message's handling on the panel's side within a frame. */
export const BATCH_FACTS = 1_000;
/** Extension ports refuse messages over 64 MiB of JSON; `factSize` is an estimate, so stay far below. */
export const BATCH_BYTES = 4_000_000;
/** About ten seconds of a very busy page; bounds what a recording from load holds before a panel has dialled. */
export const WAITING_FACTS = 50_000;
/** What a page of a few hundred MB does not notice; two commits of 100 000 renders fit. */
export const WAITING_BYTES = 32_000_000;

/** The one way out of the agent: bounded, batched, counts what it drops. */
export interface Outbox {
  /** Queues; posts later. */
  readonly push: (fact: WireFact) => void;
  /** Posts all that waits, now. */
  readonly flush: () => void;
  /** A panel listens: what waits may go. */
  readonly connect: () => void;
  readonly disconnect: () => void;
  /** A recording begins: counts drops from here. */
  readonly resetDropped: () => void;
}

interface OutboxContext {
  readonly document: string;
  readonly spent: () => Milliseconds;
  readonly setTimeout: (work: () => void, delay: Milliseconds) => unknown;
  readonly post: (envelope: WireEnvelope) => boolean;
}

/** Too small to matter and too important to lose: without them a recording cannot be read. */
const isVital = ({ kind }: WireFact): boolean =>
  kind === 'document' ||
  kind === 'renderer' ||
  kind === 'started' ||
  kind === 'stopped' ||
  kind === 'settled' ||
  kind === 'trial';

export const createOutbox = ({ document, spent, setTimeout, post }: OutboxContext): Outbox => {
  let waiting: WireFact[] = [];
  let bytes = 0;
  let dropped = 0;
  let seq = 0;
  let connected = false;
  let timed = false;

  const flush = (): void => {
    if (!connected) return;
    const facts = waiting;
    waiting = [];
    bytes = 0;
    for (const batch of batches(facts)) {
      seq++;
      post({ version: WIRE_VERSION, document, seq, dropped, spent: spent(), facts: batch });
    }
  };

  const later = (): void => {
    if (timed || !connected) return;
    timed = true;
    setTimeout(() => {
      timed = false;
      flush();
    }, FLUSH_AFTER);
  };

  return {
    push: (fact) => {
      const size = factSize(fact);
      const isFull = waiting.length >= WAITING_FACTS || bytes + size > WAITING_BYTES;
      if (isFull && !isVital(fact)) {
        // the newest goes: later facts lean on earlier ones, not the other way round
        dropped++;
        return;
      }
      waiting.push(fact);
      bytes += size;
      later();
    },
    flush,
    connect: () => {
      connected = true;
      if (waiting.length > 0) later();
    },
    disconnect: () => {
      connected = false;
      waiting = [];
      bytes = 0;
    },
    resetDropped: () => {
      dropped = 0;
    },
  };
};

/** Cuts a list so that no batch is over both bounds; a single fact may be over the second. */
const batches = (facts: readonly WireFact[]): (readonly WireFact[])[] => {
  const result: WireFact[][] = [];
  let batch: WireFact[] = [];
  let bytes = 0;
  for (const fact of facts) {
    const size = factSize(fact);
    if (batch.length > 0 && (batch.length >= BATCH_FACTS || bytes + size > BATCH_BYTES)) {
      result.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(fact);
    bytes += size;
  }
  if (batch.length > 0) result.push(batch);
  return result;
};
