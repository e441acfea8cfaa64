import { assertNever } from '../protocol/assert-never.ts';
import { createDocumentLog, type DocumentLog } from './document-log.ts';
import type { NetworkRequest } from './network-request.ts';
import type { Place } from './place.ts';
import type { Note, RecordedDocument, Recording, RecordingEvent } from './recording.ts';
import type { RecordingInput } from './recording-input.ts';

/** The arrays that all versions of one recording share. */
interface Ledger {
  /** By document id, with its index in `documents`. */
  readonly logs: Map<string, { readonly log: DocumentLog; readonly index: number }>;
  readonly documents: RecordedDocument[];
  readonly network: NetworkRequest[];
  readonly places: Map<string, Place>;
  readonly notes: Note[];
  readonly events: RecordingEvent[];
  complete: boolean;
}

const ledgers = new WeakMap<Recording, Ledger>();

/** A recording that came from a file or was copied has no ledger yet: it is copied once. */
const ledgerOf = (recording: Recording): Ledger => {
  const known = ledgers.get(recording);
  if (known !== undefined) return known;
  return {
    logs: new Map(
      recording.documents.map((document, index) => [
        document.id,
        { log: createDocumentLog(document.id, document), index },
      ]),
    ),
    documents: [...recording.documents],
    network: [...recording.network],
    places: new Map(recording.places),
    notes: [...recording.notes],
    events: [...recording.events],
    complete: recording.complete,
  };
};

const addEnvelope = (ledger: Ledger, id: string, add: (log: DocumentLog) => void): void => {
  const known = ledger.logs.get(id) ?? { log: createDocumentLog(id), index: ledger.documents.length };
  ledger.logs.set(id, known);
  add(known.log);
  ledger.documents[known.index] = known.log.current();
};

const setNote = (notes: Note[], note: Note): void => {
  const index = notes.findIndex((other) => other.step === note.step);
  if (index !== -1) notes.splice(index, 1);
  if (note.text !== '') notes.push(note);
};

/**
 * The one writer of recordings. Returns the recording with `input` added and a higher `revision`.
 *
 * The result is a new object, so that a change is seen by identity, but it shares its lists with `recording`: a million
 * renders are never copied. An older version therefore sees later entries too; only the newest one is meant to be read.
 */
export const append = (recording: Recording, input: RecordingInput): Recording => {
  const ledger = ledgerOf(recording);
  switch (input.type) {
    case 'envelope':
      addEnvelope(ledger, input.envelope.document, (log) => log.add(input.envelope, input.refused ?? 0));
      break;
    case 'network':
      ledger.network.push(input.request);
      break;
    case 'place':
      ledger.places.set(input.key, input.place);
      break;
    case 'note':
      setNote(ledger.notes, { step: input.step, text: input.text });
      break;
    case 'event':
      ledger.events.push(input.event);
      break;
    case 'complete':
      ledger.complete = true;
      break;
    default:
      assertNever(input);
  }
  const { documents, network, places, notes, events, complete } = ledger;
  const { startedAt, queryCounts } = recording;
  const next: Recording = {
    startedAt,
    documents,
    network,
    places,
    notes,
    queryCounts,
    events,
    complete,
    revision: recording.revision + 1,
  };
  ledgers.set(next, ledger);
  return next;
};
