import type { ExposeTarget, RecordingOptions, TrialStep } from '../protocol/envelope.ts';
import type { CauseRef, FactId } from '../protocol/facts/cause-ref.ts';
import type { FunctionText, HandlerFact } from '../protocol/facts/input-facts.ts';
import type { TrialEnd } from '../protocol/facts/trial-fact.ts';
import type { WireFact } from '../protocol/packed-columns.ts';
import type { Milliseconds } from '../protocol/units.ts';

/** What the composition root (agent.iife.ts) hands to every part of the agent. No part imports another part's state. */
export interface AgentContext {
  /** `performance.now` captured at document_start: the page cannot bend it later. */
  readonly now: () => Milliseconds;
  readonly nextId: () => FactId;
  /** Queues a fact while recording; a no-op otherwise. Never throws, never posts synchronously. */
  readonly emit: (fact: WireFact) => void;
  readonly causes: Causes;
  /** `new Error().stack` with a raised limit, without the agent's own frames; "" when stacks are switched off. */
  readonly stack: () => string;
  /** Runs `work`, counts its time as the agent's own, never throws; after 10 failures of a sensor reports a gap and skips it. */
  readonly guard: <T>(sensor: string, work: () => T, fallback: T) => T;
  /** Start of a function's own source text by the native `Function.prototype.toString`; null for natives and non-functions. */
  readonly functionText: (fn: unknown) => FunctionText | null;
}

/** What is the current cause? Implemented in causes/, used by every sensor at the moment something happens. */
export interface Causes {
  /**
   * The step that makes the page's code run right now: an explicit `run`, else `window.event`'s, else its target's, else
   * the one set by the last settled native. null: unknown. Async hops on the way are emitted before this returns.
   */
  readonly ambient: () => CauseRef | null;
  /** Runs page code under a cause (an effect that React is about to call). Errors pass through untouched. */
  readonly run: <T>(cause: FactId, work: () => T) => T;
  /**
   * The page's code that runs from now on is caused by this, until the returned function is called: a commit's layout
   * effects, a store's dispatch. At the latest until the microtask checkpoint, should an error have cut it short.
   */
  readonly enter: (cause: FactId) => () => void;
}

/** One render, for showing it on the page at the moment it happened. */
export interface LiveRender {
  readonly name: string;
  /** No input of its own differed by value, and nothing of it speaks against skipping: as far as can be told at once. */
  readonly avoidable: boolean;
  readonly elements: readonly Element[];
}

/** The only door to React: nothing outside agent/react may name a fiber's field. */
export interface ReactWatcher {
  /** Starts looking at commits and updates. Roots that already exist are found and included. */
  readonly start: (options: RecordingOptions) => void;
  /** Puts back every accessor and wrapper. The dormant hook stays (it must precede React). */
  readonly stop: () => void;
  /**
   * React handler that will run for a trusted event, innermost first; null where none is on the path.
   * `input`: id of the InputFact that will carry it, so that `lend` can find the function again.
   */
  readonly handlerFor: (event: Event, input?: FactId) => HandlerFact | null;
  /** A root holds scheduled work that is not committed. */
  readonly hasPendingWork: () => boolean;
  /** What the panel may borrow for the console's `inspect()` and `debug()`; undefined when it is gone. */
  readonly lend: (target: ExposeTarget) => unknown;
  /** Outermost elements that an instance has on the page. Walks its tree: for requests of the user only. */
  readonly elementsOf: (instance: FactId) => readonly Element[];
  /** Tells of the renders of each commit while recording; null: no more. */
  readonly watchRenders: (listener: ((renders: readonly LiveRender[]) => void) | null) => void;
  /** Sends `renderer` and `trial` facts again, for a panel that has just connected and for a recording that begins. */
  readonly announce: () => void;
  /** Lets React skip the instances of a component type as `memo` would, or no longer; answers with `trial` facts. */
  readonly tryMemo: (type: FactId, step: TrialStep) => void;
  readonly endTrials: (reason: TrialEnd) => void;
  readonly reactBeforeAgent: () => boolean;
}
