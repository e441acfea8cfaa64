import type { EpochMilliseconds, Milliseconds } from '../protocol/units.ts';
import type { RecordedDocument } from '../recording/recording.ts';

/** A point on the recording's clock, and the document that was there. */
export interface RecordingPoint {
  readonly document: number;
  readonly at: Milliseconds;
}

/** Puts the clocks of all documents, and HAR's wall clock, on the recording's clock. */
export interface Clock {
  /** `performance.now()` of a document → the recording's clock. Unknown documents are not shifted. */
  readonly fromPage: (document: number, at: Milliseconds) => Milliseconds;
  /** HAR's `startedDateTime` (truncated to 1 ms by Chrome) → the recording's clock. */
  readonly fromHar: (startedAt: EpochMilliseconds) => RecordingPoint;
  /** 0 of the recording's clock; as exact as the page could tell, 0 for a recording without documents. */
  readonly epoch: EpochMilliseconds;
}

const startOf = (document: RecordedDocument): Milliseconds | null => {
  for (const fact of document.facts) if (fact.kind === 'started') return fact.at;
  return null;
};

/**
 * 0 is the moment the first document's recording started.
 *
 *     document 1   timeOrigin |----- started = 0 ----- pagehide
 *     document 2                                          timeOrigin |------
 *                             shift 2 = timeOrigin 2 − timeOrigin 1 − started
 */
export const createClock = (documents: readonly RecordedDocument[]): Clock => {
  const base = documents.find((document) => startOf(document) !== null) ?? documents[0];
  const baseStart = base === undefined ? 0 : (startOf(base) ?? 0);
  const shifts = documents.map((document) => {
    const known = base !== undefined && base.timeOrigin > 0 && document.timeOrigin > 0;
    return known ? document.timeOrigin - base.timeOrigin - baseStart : -(startOf(document) ?? baseStart);
  });
  const fromPage = (document: number, at: Milliseconds): Milliseconds => at + (shifts[document] ?? 0);

  const fromHar = (startedAt: EpochMilliseconds): RecordingPoint => {
    let found = 0;
    documents.forEach((document, index) => {
      const later = document.timeOrigin > (documents[found]?.timeOrigin ?? 0);
      // 1 ms: the request of a document itself starts in the very millisecond of its time origin
      if (document.isTop && later && document.timeOrigin <= startedAt + 1) found = index;
    });
    const offset = documents[found]?.wallClockOffset ?? startedAt;
    return { document: found, at: fromPage(found, startedAt - offset) };
  };

  return { fromPage, fromHar, epoch: (base?.wallClockOffset ?? 0) + baseStart };
};
