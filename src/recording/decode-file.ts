import * as v from 'valibot';
import { isRecord } from '../protocol/decode-checks.ts';
import { decodeFact } from '../protocol/decode-fact.ts';
import type { Fact } from '../protocol/facts/fact.ts';
import { documentHead, networkRequest, note as noteSchema, place, queryCounts, recordingEvent } from './file-parts.ts';
import { createOwnIds } from './own-ids.ts';
import type { Place } from './place.ts';
import type { RecordedDocument, Recording, RecordingEvent } from './recording.ts';

/** What could be read of a list, and how much of it could not. */
interface ReadList<T> {
  readonly items: readonly T[];
  readonly refused: number;
}

const readList = <T>(list: readonly unknown[], schema: v.GenericSchema<unknown, T>): ReadList<T> => {
  const items: T[] = [];
  for (const item of list) {
    const result = v.safeParse(schema, item, { abortEarly: true });
    if (result.success) items.push(result.output);
  }
  return { items, refused: list.length - items.length };
};

const readDocument = (value: unknown): RecordedDocument | null => {
  if (!isRecord(value) || !Array.isArray(value.facts)) return null;
  const head = v.safeParse(documentHead, value, { abortEarly: true });
  if (!head.success) return null;
  const facts: Fact[] = [];
  const hasOwnId = createOwnIds();
  for (const item of value.facts) {
    const fact = decodeFact(item);
    if (fact !== null && hasOwnId(fact)) facts.push(fact);
  }
  const { dropped, lost, refused, spent, ...description } = head.output;
  return { ...description, facts, dropped, lost, refused: refused + value.facts.length - facts.length, spent };
};

const readPlaces = (value: Readonly<Record<string, unknown>>): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  for (const [key, item] of Object.entries(value)) {
    const result = v.safeParse(place, item, { abortEarly: true });
    if (result.success) places.set(key, result.output);
  }
  return places;
};

/** What the recording is read with where a part is not in the file at all; it cannot be read without its documents. */
const MISSING_PARTS: Readonly<Record<string, unknown>> = {
  startedAt: '',
  network: [],
  places: {},
  notes: [],
  events: [],
  complete: false,
};

/** One sentence for the reader, none where nothing was left out. */
const saying = (count: number, sentence: string): readonly RecordingEvent[] =>
  count === 0 ? [] : [{ type: 'dropped', at: 0, text: sentence }];

/**
 * Reads the content of a file of the current version. Single facts, requests and places that do not fit are left out
 * and counted; parts that are not there are empty, which is said. A part that is something else makes the file unreadable.
 *
 * @returns the recording, or the name of the part that is damaged.
 */
export const decodeFile = (
  file: Readonly<Record<string, unknown>>,
): { readonly recording: Recording } | { readonly damaged: string } => {
  const missing = Object.keys(MISSING_PARTS).filter((part) => file[part] === undefined);
  const { startedAt, documents, network, places, notes, events, complete } = { ...MISSING_PARTS, ...file };
  if (typeof startedAt !== 'string') return { damaged: 'startedAt' };
  if (!Array.isArray(documents)) return { damaged: 'documents' };
  if (!Array.isArray(network)) return { damaged: 'network' };
  if (!isRecord(places)) return { damaged: 'places' };
  if (!Array.isArray(notes)) return { damaged: 'notes' };
  if (!Array.isArray(events)) return { damaged: 'events' };
  if (typeof complete !== 'boolean') return { damaged: 'complete' };

  const readDocuments: RecordedDocument[] = [];
  const documentIds = new Set<string>();
  for (const [index, value] of documents.entries()) {
    const document = readDocument(value);
    if (document === null || documentIds.has(document.id)) return { damaged: `documents[${index}]` };
    documentIds.add(document.id);
    readDocuments.push(document);
  }
  const requests = readList(network, networkRequest);
  return {
    recording: {
      startedAt,
      documents: readDocuments,
      network: requests.items,
      places: readPlaces(places),
      notes: readList(notes, noteSchema).items,
      // added within version 1: older files lack it
      queryCounts: Array.isArray(file.queryCounts) ? readList(file.queryCounts, queryCounts).items : [],
      events: [
        ...readList(events, recordingEvent).items,
        ...saying(requests.refused, `Network entries of this file that could not be read: ${requests.refused}.`),
        ...saying(missing.length, `Not in this file: ${missing.join(', ')}.`),
      ],
      complete,
      revision: 0,
    },
  };
};
