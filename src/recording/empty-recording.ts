import type { Recording } from './recording.ts';

/** A recording that has just begun. `startedAt`: ISO 8601, the panel's clock. */
export const emptyRecording = (startedAt: string): Recording => ({
  startedAt,
  documents: [],
  network: [],
  places: new Map(),
  notes: [],
  queryCounts: [],
  events: [],
  complete: false,
  revision: 0,
});
