import type { Fact } from './facts/fact.ts';
import type { RecordingMode } from './facts/session-facts.ts';
import type { WireFact } from './packed-columns.ts';
import type { Milliseconds, Percent } from './units.ts';

/** Raised when a wire change would be misread by an older reader. The file format has a version of its own. */
export const WIRE_VERSION = 2;

/** One batch from the page agent of one document, read. */
export interface Envelope {
  readonly version: typeof WIRE_VERSION;
  /** Random, made at document start. Several documents answer on one port. */
  readonly document: string;
  /** Counts up from 1 without holes while a panel is connected: a hole is a loss. */
  readonly seq: number;
  /** Facts that the outbox had to drop since the recording began. */
  readonly dropped: number;
  /** The agent's own time in the page since the recording began. */
  readonly spent: Milliseconds;
  readonly facts: readonly Fact[];
}

/** As it is sent. */
export interface WireEnvelope extends Omit<Envelope, 'facts'> {
  readonly facts: readonly WireFact[];
}

/** What a recording holds, and may cost the page. */
export interface RecordingOptions {
  /** Short previews of props and state. */
  readonly captureValues: boolean;
  /** Share of React's own time that looking at commits may take; above it, details are given up one by one. 0: no limit. */
  readonly costBudget: Percent;
}

/** What the panel may ask of the agent. Nothing else travels back. */
export type Command =
  | { readonly command: 'hello' }
  | ({ readonly command: 'start'; readonly mode: RecordingMode } & RecordingOptions)
  | { readonly command: 'stop' }
  /** While recording: say `settled` once all that the inputs so far caused is at rest. */
  | { readonly command: 'settle' }
  /**
   * Lends something of one document (`Envelope.document`) to the console's `inspect()` or `debug()`; the agent answers
   * nothing. Ids are those of that document, so that no other one may react.
   */
  | {
      readonly command: 'expose';
      readonly document: string;
      readonly target: ExposeTarget;
      readonly token: string;
    }
  | { readonly command: 'unexpose'; readonly token: string }
  /** Outlines what an instance has on the page, instead of what was outlined before; null: nothing any more. */
  | { readonly command: 'highlight'; readonly document: string; readonly instance: number | null }
  /** While recording, outline what renders. Takes effect at once, recording or not. */
  | { readonly command: 'live-highlight'; readonly on: boolean }
  /** Try memo on a component type of one document; the agent answers with `trial` facts. */
  | { readonly command: 'try-memo'; readonly document: string; readonly type: number; readonly step: TrialStep };

/**
 * - `on`, `off`: React skips instances of the type whose props are shallow-equal, or no longer
 * - `check`: render once more what was skipped, and tell whether the elements are the same
 */
export type TrialStep = 'on' | 'off' | 'check';

/**
 * - `component`: the function or class of a component type
 * - `component-call`: what React calls to render it: the function, or the `render` of the class
 * - `handler`: the handler that an input ran
 * - `element`: the first element that an instance has on the page
 * - `finder`: a function that takes a node and returns ids of the instances around it, innermost first, 0 for one that
 *   has none
 */
export type ExposeTarget =
  | { readonly kind: 'component' | 'component-call'; readonly id: number }
  | { readonly kind: 'handler'; readonly input: number }
  | { readonly kind: 'element'; readonly instance: number }
  | { readonly kind: 'finder' };

/** Property of `window` under which an exposed value can be found while `token` is exposed. */
export const exposedKey = (token: string): string => `__clickfall_${token}`;
