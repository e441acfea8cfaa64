import { assertNever } from '../protocol/assert-never.ts';
import type { Bytes } from '../protocol/units.ts';
import { createDocumentLog, type DocumentLog } from './document-log.ts';
import type { NetworkRequest } from './network-request.ts';
import type { Place } from './place.ts';
import type { Note, RecordedDocument, Recording, RecordingEvent } from './recording.ts';
import type { RecordingInput } from './recording-input.ts';
import type { Amount, Trimmed } from './trim.ts';

/** The arrays that all versions of one recording share. */
interface Ledger {
  /** By document id, with its index in `documents`. */
  readonly logs: Map<string, { readonly log: DocumentLog; readonly index: number }>;
  readonly documents: RecordedDocument[];
  network: NetworkRequest[];
  readonly places: Map<string, Place>;
  readonly notes: Note[];
  readonly events: RecordingEvent[];
  complete: boolean;
  trimmed: Trimmed;
}

const NOTHING: Trimmed = { renders: 0, bytes: 0, inputs: 0, facts: 0, until: 0 };

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
    trimmed: NOTHING,
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

/** A network entry with its headers and phases, in memory. */
const NETWORK_ENTRY: Bytes = 1_500;

const amountIn = ({ logs, network }: Ledger): Amount => {
  let [renders, bytes] = [0, network.length * NETWORK_ENTRY];
  for (const { log } of logs.values()) {
    renders += log.amount().renders;
    bytes += log.amount().bytes;
  }
  return { renders, bytes };
};

/** What goes at a time, beyond what must, as a share of what may stay: each look costs as much as all that is there. */
const ROOM = 0.2;

/** From the oldest document to the newest. */
const trim = (ledger: Ledger, to: Amount): void => {
  const held = amountIn(ledger);
  if (held.renders <= to.renders && held.bytes <= to.bytes) return;
  let renders = held.renders > to.renders ? held.renders - to.renders * (1 - ROOM) : 0;
  let bytes = held.bytes > to.bytes ? held.bytes - to.bytes * (1 - ROOM) : 0;
  let sum = ledger.trimmed;
  for (const { log, index } of ledger.logs.values()) {
    if (renders <= 0 && bytes <= 0) break;
    const gone = log.trim({ renders, bytes });
    const document = log.current();
    ledger.documents[index] = document;
    const later = ledger.network.filter(({ startedAt }) => startedAt >= document.wallClockOffset + gone.until);
    const goneBytes = gone.bytes + (ledger.network.length - later.length) * NETWORK_ENTRY;
    renders -= gone.renders;
    bytes -= goneBytes;
    ledger.network = later;
    sum = {
      until: 0,
      renders: sum.renders + gone.renders,
      bytes: sum.bytes + goneBytes,
      inputs: sum.inputs + gone.inputs,
      facts: sum.facts + gone.facts,
    };
  }
  ledger.trimmed = sum;
};

/**
 * How much a recording holds, and what was taken from it, both with network entries; of one that `append` made, without looking
 * through it.
 */
export const heldBy = (recording: Recording): { readonly held: Amount; readonly trimmed: Trimmed } => {
  const ledger = ledgerOf(recording);
  return { held: amountIn(ledger), trimmed: ledger.trimmed };
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
    case 'trim':
      trim(ledger, input.to);
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
