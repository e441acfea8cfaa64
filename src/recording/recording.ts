import type { Fact } from '../protocol/facts/fact.ts';
import type { EpochMilliseconds, Milliseconds } from '../protocol/units.ts';
import type { NetworkRequest } from './network-request.ts';
import type { Place } from './place.ts';
import type { RequestQueryCounts } from './query-counts.ts';

/**
 * Everything captured between start and stop, from one page. Grows at its ends only, and only through `append`.
 *
 * Facts stay as the agent sent them. Nothing here is deduced; `analyze` reads it and owns all judgement.
 */
export interface Recording {
  /** ISO 8601, panel's clock. */
  readonly startedAt: string;
  readonly documents: readonly RecordedDocument[];
  readonly network: readonly NetworkRequest[];
  /** Source positions that were resolved while the page was there, by `placeKey`. */
  readonly places: ReadonlyMap<string, Place>;
  readonly notes: readonly Note[];
  /** One for each request whose counts the user had read. */
  readonly queryCounts: readonly RequestQueryCounts[];
  readonly events: readonly RecordingEvent[];
  /** No stop was seen: the tab vanished, or recording still runs. */
  readonly complete: boolean;
  /** Counts appends: cheap change detection. */
  readonly revision: number;
}

/** One document (top page, iframe, or page after a navigation) with its facts in the order of their arrival. */
export interface RecordedDocument {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly userAgent: string;
  readonly isTop: boolean;
  readonly timeOrigin: EpochMilliseconds;
  /** `Date.now() − performance.now()` of the page at record start; `timeOrigin` where it was not sampled. */
  readonly wallClockOffset: EpochMilliseconds;
  readonly facts: readonly Fact[];
  /** Facts the agent's outbox dropped. */
  readonly dropped: number;
  /** Envelopes that never arrived (holes in `seq`). */
  readonly lost: number;
  /** Facts that the decoder refused. */
  readonly refused: number;
  readonly spent: Milliseconds;
  /** Its oldest facts, taken away so that the recording stayed within its budget; none if left out. */
  readonly trimmed?: number;
}

/** Things that happened to the recording itself, for the status line and the report's notes. */
export interface RecordingEvent {
  readonly type:
    | 'navigated'
    | 'reloaded'
    | 'document-gone'
    | 'tab-closed'
    | 'forged'
    | 'dropped'
    | 'har-missing'
    | 'clock-jump'
    | 'sources-unknown'
    | 'limit'
    /** Another tool's file: what it is, what it holds, what it lacks. */
    | 'imported';
  /** Milliseconds since `startedAt`. */
  readonly at: Milliseconds;
  /** One clear sentence. */
  readonly text: string;
}

/** What the user adds to a recording that has ended. */
export type Additions = Pick<Recording, 'notes' | 'queryCounts'>;

/** The user's own remark on a step, kept in the recording and in all reports. */
export interface Note {
  readonly step: string;
  readonly text: string;
}
