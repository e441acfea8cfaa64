import type { Envelope } from '../../protocol/envelope.ts';
import { append, heldBy } from '../../recording/append.ts';
import { emptyRecording } from '../../recording/empty-recording.ts';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingInput } from '../../recording/recording-input.ts';
import { joinRecording, type RecordingPart } from '../worker/recording-part.ts';

/**
 * What the journal holds of one recording, in order. Inputs follow a snapshot of what was held at its moment:
 *
 *     snapshot 3/1 · 3/2 · 3/3 · envelope · network · envelope …
 *
 * `snapshot` is the same for all parts of one. One that was not finished stands behind inputs that it should have replaced.
 */
export type JournalEntry =
  | RecordingInput
  | { readonly type: 'snapshot'; readonly snapshot: number; readonly part: RecordingPart };

/** The recording of a journal; `startedAt`: `Recording.startedAt`. */
export const readEntries = (entries: readonly JournalEntry[], startedAt: string): Recording => {
  const [first] = entries;
  const whole = first?.type === 'snapshot' ? first.snapshot : null;
  const parts = entries.flatMap((entry) => (entry.type === 'snapshot' && entry.snapshot === whole ? [entry.part] : []));
  let recording = parts.length === 0 ? emptyRecording(startedAt) : joinRecording(parts);
  for (const entry of entries) if (entry.type !== 'snapshot') recording = append(recording, entry);
  return recording;
};

/** Tells when a journal holds twice as much as its recording, so that each fact is written anew once on average. */
export interface DroppedAmount {
  /** As many bytes as `recording` holds were dropped from it since this last said yes. */
  readonly isHalf: (recording: Recording) => boolean;
}

export const createDroppedAmount = (): DroppedAmount => {
  let before = 0;
  return {
    isHalf: (recording) => {
      const { held, trimmed } = heldBy(recording);
      const dropped = trimmed.bytes - before;
      if (dropped === 0 || dropped < held.bytes) return false;
      before = trimmed.bytes;
      return true;
    },
  };
};

/** As it is now: its lists do not grow with the recording. */
export const frozen = (recording: Recording): Recording => ({
  ...recording,
  documents: recording.documents.map((document) => ({ ...document, facts: [...document.facts] })),
  network: [...recording.network],
  places: new Map(recording.places),
  notes: [...recording.notes],
  events: [...recording.events],
});

/** Without its facts: says where a document's numbering stands, so that a hole behind it is still a loss. */
export const markOf = (envelope: Envelope): RecordingInput => ({
  type: 'envelope',
  envelope: { ...envelope, facts: [] },
});
