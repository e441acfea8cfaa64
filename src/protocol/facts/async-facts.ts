import type { Milliseconds } from '../units.ts';
import type { CauseRef, FactId } from './cause-ref.ts';

export type AsyncType =
  | 'timeout'
  | 'interval'
  | 'animation-frame'
  | 'idle-callback'
  | 'message'
  | 'post-task'
  | 'microtask'
  | 'native-promise'
  | 'web-socket'
  | 'event-source'
  | 'worker';

/** An async hop that something recorded hangs on. Sent lazily, before the first fact that names it as its cause. */
export interface AsyncFact {
  readonly kind: 'async';
  readonly id: FactId;
  readonly type: AsyncType;
  /** When it was scheduled. */
  readonly at: Milliseconds;
  /** When its callback ran. */
  readonly ranAt: Milliseconds;
  readonly label: string;
  readonly cause: CauseRef | null;
  /** Hops of an endless loop that were left out between it and `cause`; absent for none. */
  readonly skipped?: number;
}

/** A request as the page's own code made it; the HAR entry is joined in the panel. */
export interface RequestFact {
  readonly kind: 'request';
  readonly id: FactId;
  readonly api: 'fetch' | 'xhr' | 'beacon';
  readonly method: string;
  readonly url: string;
  readonly at: Milliseconds;
  readonly cause: CauseRef | null;
  /** Raw `Error.stack`, without the agent's own frames. "" if switched off. */
  readonly stack: string;
  /** Name of the function that called the native: `_initiator.stack.callFrames[0].functionName` in the HAR. */
  readonly joinKey: string;
  /** FNV-1a of a string body, to tell identical requests apart without recording bodies; null if not a string. */
  readonly bodyHash: number | null;
}

export interface RequestProgressFact {
  readonly kind: 'request-progress';
  readonly id: FactId;
  readonly at: Milliseconds;
  /** `response`: headers arrived; `body`: a body reader settled; `failed`: rejected, aborted or network error. */
  readonly step: 'response' | 'body' | 'failed';
  readonly status: number;
}

/**
 * State libraries that announce their actions; `other`: one that speaks Redux DevTools' contract, which does not
 * name it; Zustand is told by its frames, in the analysis.
 */
export type StoreKind = 'redux' | 'zustand' | 'tanstack-query' | 'other';

/** One action of a state library, as the library itself announces it to development tools. */
export interface ActionFact {
  readonly kind: 'action';
  readonly id: FactId;
  readonly store: StoreKind;
  /** Name that the application gave the store; "" for none. */
  readonly name: string;
  /** `cart/addItem`; never its payload. */
  readonly type: string;
  /** When its dispatch began; when it was announced where `end` is null. */
  readonly at: Milliseconds;
  /** Its dispatch returned: what ran in between names it as its cause. null: the library tells only what is done. */
  readonly end: Milliseconds | null;
  readonly cause: CauseRef | null;
  /** Raw stack of the call, without the agent's own frames. */
  readonly stack: string;
}
