import * as v from 'valibot';
import { amount, count, finite, id, index, word } from '../protocol/decode-parts.ts';
import type { NetworkRequest } from './network-request.ts';
import type { Place } from './place.ts';
import type { RequestQueryCounts } from './query-counts.ts';
import type { Note, RecordedDocument, RecordingEvent } from './recording.ts';

/** Shapes of the parts of a recording file that are not facts. A field that is missing or of another type refuses its part. */

/** Line or column, from 1. */
const position = id;
const phase = v.nullable(amount);
/** Bytes, −1 if unknown. */
const size = index;
const headers = v.record(v.string(), v.string());

export const networkRequest: v.GenericSchema<unknown, NetworkRequest> = v.object({
  method: word,
  url: v.string(),
  status: count,
  statusText: v.string(),
  httpVersion: v.string(),
  resourceType: v.string(),
  startedAt: finite,
  duration: amount,
  phases: v.object({
    blocked: phase,
    dns: phase,
    connect: phase,
    ssl: phase,
    send: phase,
    wait: phase,
    receive: phase,
    queueing: v.exactOptional(phase),
  }),
  fromCache: v.boolean(),
  priority: v.string(),
  mimeType: v.string(),
  contentSize: size,
  transferSize: size,
  contentEncoding: v.string(),
  serverTiming: v.array(v.object({ name: v.string(), dur: finite, desc: v.string() })),
  traceId: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
  requestHeaders: headers,
  responseHeaders: headers,
  initiatorType: v.string(),
  initiator: v.array(v.object({ function: v.string(), url: v.string(), line: position, column: position })),
  joinKey: v.nullable(v.string()),
});

export const place: v.GenericSchema<unknown, Place> = v.object({
  function: v.string(),
  url: v.pipe(v.string(), v.nonEmpty()),
  line: position,
  column: position,
  mapped: v.boolean(),
  library: v.boolean(),
  callee: v.string(),
  binding: v.string(),
});

export const note: v.GenericSchema<unknown, Note> = v.object({ step: word, text: v.pipe(v.string(), v.nonEmpty()) });

export const queryCounts: v.GenericSchema<unknown, RequestQueryCounts> = v.object({
  request: v.string(),
  queries: count,
  similar: count,
  duplicates: count,
  ms: amount,
});

export const recordingEvent: v.GenericSchema<unknown, RecordingEvent> = v.object({
  type: v.picklist([
    'navigated',
    'reloaded',
    'document-gone',
    'tab-closed',
    'forged',
    'dropped',
    'har-missing',
    'clock-jump',
    'sources-unknown',
    'limit',
    'imported',
  ]),
  at: finite,
  text: v.pipe(v.string(), v.nonEmpty()),
});

export type DocumentHead = Omit<RecordedDocument, 'facts'>;

export const documentHead: v.GenericSchema<unknown, DocumentHead> = v.object({
  id: v.string(),
  url: v.string(),
  title: v.string(),
  userAgent: v.string(),
  isTop: v.boolean(),
  timeOrigin: finite,
  wallClockOffset: finite,
  dropped: count,
  lost: count,
  refused: count,
  spent: amount,
  trimmed: v.exactOptional(count),
});
