import type { EpochMilliseconds, Milliseconds } from '../units.ts';
import type { FactId } from './cause-ref.ts';

/** First fact of every document, sent again whenever a panel connects. */
export interface DocumentFact {
  readonly kind: 'document';
  readonly url: string;
  readonly title: string;
  readonly userAgent: string;
  readonly isTop: boolean;
  /** `performance.timeOrigin`. */
  readonly timeOrigin: EpochMilliseconds;
  readonly at: Milliseconds;
  /** React roots were found on a page whose React loaded before the agent: no hook, reduced detail. */
  readonly reactBeforeAgent: boolean;
}

export type ReactBuild = 'development' | 'profiling' | 'production' | 'unknown';

/** One copy of React that registered with the hook. Sent on inject and again once its first commit told the build. */
export interface RendererFact {
  readonly kind: 'renderer';
  readonly renderer: number;
  readonly packageName: string;
  readonly version: string;
  readonly build: ReactBuild;
  /** Fibers carry `actualDuration`. */
  readonly hasDurations: boolean;
  /** `root.pendingUpdatersLaneMap` names the updated fiber exactly. */
  readonly hasUpdaters: boolean;
  /** The internals table for this version was tested; `untested`: a newer React, newest table used. */
  readonly support: 'full' | 'partial' | 'untested';
  /** What this build cannot tell, as keys; the panel owns the sentences. */
  readonly missing: readonly MissingDetail[];
}

export type MissingDetail = 'durations' | 'component-names' | 'jsx-locations' | 'exact-updaters' | 'hook';

export interface StartedFact {
  readonly kind: 'started';
  readonly at: Milliseconds;
  readonly mode: RecordingMode;
  /** `Date.now() − performance.now()`, sampled in the page at record start: joins HAR times (browser.md, clocks). */
  readonly wallClockOffset: EpochMilliseconds;
  readonly captureValues: boolean;
}

export type RecordingMode = 'manual' | 'next-interaction' | 'from-load';

export interface StoppedFact {
  readonly kind: 'stopped';
  readonly at: Milliseconds;
  readonly reason: 'command' | 'pagehide' | 'panel-gone' | 'limit';
}

/**
 * Nothing that the interaction caused is in flight, and two quiet frames passed. In `next-interaction` mode of the first
 * interaction; after the command `settle` of all of them, where `input` is 0.
 */
export interface SettledFact {
  readonly kind: 'settled';
  readonly at: Milliseconds;
  readonly input: FactId;
}

/** Something was not recorded. Never silent. */
export interface GapFact {
  readonly kind: 'gap';
  readonly at: Milliseconds;
  readonly sensor: string;
  readonly reason: string;
  readonly count: number;
}
