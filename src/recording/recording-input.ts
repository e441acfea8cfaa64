import type { Envelope } from '../protocol/envelope.ts';
import type { Milliseconds } from '../protocol/units.ts';
import type { NetworkRequest } from './network-request.ts';
import type { Place } from './place.ts';
import type { RecordingEvent } from './recording.ts';
import type { Amount } from './trim.ts';

/** All that can be added to a recording. */
export type RecordingInput =
  | {
      readonly type: 'envelope';
      readonly envelope: Envelope;
      /** Facts of it that the decoder refused; 0 if left out. */
      readonly refused?: number;
      /** When the panel heard it, since the recording's start. */
      readonly at?: Milliseconds;
    }
  | { readonly type: 'network'; readonly request: NetworkRequest }
  /** `key` is a `frameKey` or `textKey`. */
  | { readonly type: 'place'; readonly key: string; readonly place: Place }
  /** Replaces the note that the step has; an empty text removes it. */
  | { readonly type: 'note'; readonly step: string; readonly text: string }
  | { readonly type: 'event'; readonly event: RecordingEvent }
  /** Takes the oldest away until no more than this is left, whole interactions at a time. */
  | { readonly type: 'trim'; readonly to: Amount }
  /** Everything that was to come has come. */
  | { readonly type: 'complete' };
