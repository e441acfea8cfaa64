import type { Fact, RecordingMode } from './facts.ts';
import type { Milliseconds } from './units.ts';

/** Raised when a wire change would be misread by an older reader. The file format has a version of its own. */
export const WIRE_VERSION = 1;

/** One batch from the page agent of one document. */
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

/** What the panel may ask of the agent. Nothing else travels back. */
export type Command =
  | { readonly command: 'hello' }
  | { readonly command: 'start'; readonly mode: RecordingMode; readonly captureValues: boolean }
  | { readonly command: 'stop' }
  /** Makes the function of a component type or handler reachable for `inspect()`; the agent answers nothing. */
  | { readonly command: 'expose'; readonly target: ExposeTarget; readonly token: string }
  | { readonly command: 'unexpose'; readonly token: string };

export type ExposeTarget =
  | { readonly kind: 'component'; readonly id: number }
  | { readonly kind: 'handler'; readonly input: number };

/** Property of `window` under which an exposed function can be found while `token` is exposed. */
export const exposedKey = (token: string): string => `__clickfall_${token}`;
