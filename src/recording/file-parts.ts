import * as v from 'valibot';
import type { NetworkRequest } from './network-request.ts';
import type { Place } from './place.ts';
import type { RequestQueryCounts } from './query-counts.ts';
import type { Note, RecordedDocument, RecordingEvent } from './recording.ts';

/** Shapes of the parts of a recording file that are not facts. A field that is missing or of another type refuses its part. */

const finite = v.pipe(v.number(), v.finite());
const phase = v.nullable(finite);
const headers = v.record(v.string(), v.string());

export const networkRequest: v.GenericSchema<unknown, NetworkRequest> = v.object({
  method: v.string(),
  url: v.string(),
  status: finite,
  statusText: v.string(),
  httpVersion: v.string(),
  resourceType: v.string(),
  startedAt: finite,
  duration: finite,
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
  contentSize: finite,
  transferSize: finite,
  contentEncoding: v.string(),
  serverTiming: v.array(v.object({ name: v.string(), dur: finite, desc: v.string() })),
  traceId: v.nullable(v.string()),
  requestHeaders: headers,
  responseHeaders: headers,
  initiatorType: v.string(),
  initiator: v.array(v.object({ function: v.string(), url: v.string(), line: finite, column: finite })),
  joinKey: v.nullable(v.string()),
});

export const place: v.GenericSchema<unknown, Place> = v.object({
  function: v.string(),
  url: v.string(),
  line: finite,
  column: finite,
  mapped: v.boolean(),
  library: v.boolean(),
  callee: v.string(),
  binding: v.string(),
});

export const note: v.GenericSchema<unknown, Note> = v.object({ step: v.string(), text: v.string() });

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const queryCounts: v.GenericSchema<unknown, RequestQueryCounts> = v.object({
  request: v.string(),
  queries: count,
  similar: count,
  duplicates: count,
  ms: v.pipe(finite, v.minValue(0)),
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
    'limit',
    'imported',
  ]),
  at: finite,
  text: v.string(),
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
  dropped: finite,
  lost: finite,
  refused: finite,
  spent: finite,
});
