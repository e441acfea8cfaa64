import { describe, expect, test } from 'vitest';
import { syntheticRecording } from '../../../../bench/panel/synthetic-recording.ts';
import {
  createDroppedAmount,
  frozen,
  type JournalEntry,
  markOf,
  readEntries,
} from '../../../../src/panel/connection/journal-snapshot.ts';
import { recordingParts } from '../../../../src/panel/worker/recording-part.ts';
import { type Envelope, WIRE_VERSION } from '../../../../src/protocol/envelope.ts';
import type { Fact } from '../../../../src/protocol/facts/fact.ts';
import { append } from '../../../../src/recording/append.ts';
import { emptyRecording } from '../../../../src/recording/empty-recording.ts';
import { serializeRecording } from '../../../../src/recording/file.ts';
import type { Recording } from '../../../../src/recording/recording.ts';
import { sampleFacts } from '../../protocol/sample-facts.ts';

const STARTED = '2026-01-02T03:04:05.000Z';
const mark = (name: string): Fact => ({ kind: 'timing', type: 'mark', name, at: 1, duration: 0 });
const envelope = (seq: number, ...facts: readonly Fact[]): Envelope => ({
  version: WIRE_VERSION,
  document: 'd1',
  seq,
  dropped: 0,
  spent: 0,
  facts,
});
const input = (seq: number, ...facts: readonly Fact[]): JournalEntry => ({
  type: 'envelope',
  envelope: envelope(seq, ...facts),
});
const snapshotOf = (snapshot: number, recording: Recording): readonly JournalEntry[] =>
  [...recordingParts(frozen(recording))].map((part) => ({ type: 'snapshot', snapshot, part }));
const restored = (entries: readonly JournalEntry[]): Recording => readEntries(entries, STARTED);
const marksIn = ({ documents }: Recording) =>
  documents.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'timing' ? fact.name : [])));

const begun = append(emptyRecording(STARTED), {
  type: 'envelope',
  envelope: envelope(1, sampleFacts.started, mark('a')),
});

describe('what the journal holds', () => {
  test('a snapshot is the recording, its requests included, and what came after follows', () => {
    const recording = syntheticRecording({ renders: 5_000 });
    expect(recording.network.length).toBeGreaterThan(0);
    expect(serializeRecording(restored(snapshotOf(4, recording)))).toBe(serializeRecording(recording));
    expect(marksIn(restored([...snapshotOf(4, begun), input(2, mark('b'))]))).toEqual(['a', 'b']);
  });

  test('a snapshot that was not finished counts for nothing', () => {
    const entries = [input(1, sampleFacts.started, mark('a')), ...snapshotOf(1, begun).slice(0, 1)];
    expect(marksIn(restored(entries))).toEqual(['a']);
    const twice = [...snapshotOf(4, begun), input(2, mark('b')), ...snapshotOf(9, begun)];
    expect(marksIn(restored(twice))).toEqual(['a', 'b']);
  });

  test('a hole right behind a snapshot is a loss, and none is none', () => {
    const entries = [...snapshotOf(4, begun), markOf(envelope(7, mark('a')))];
    expect(restored([...entries, input(8, mark('b'))]).documents[0]?.lost).toBe(0);
    expect(restored([...entries, input(10, mark('b'))]).documents[0]?.lost).toBe(2);
  });
});

describe('how much was dropped', () => {
  const recording = append(syntheticRecording({ renders: 20_000 }), {
    type: 'event',
    event: { type: 'limit', at: 0, text: '' },
  });
  const trimmed = (renders: number) =>
    append(recording, { type: 'trim', to: { renders, bytes: Number.POSITIVE_INFINITY } });

  test('is enough once it is as much as is held, counted anew each time', () => {
    const dropped = createDroppedAmount();
    expect(dropped.isHalf(emptyRecording(STARTED))).toBe(false);
    expect(dropped.isHalf(trimmed(18_000))).toBe(false);
    const little = trimmed(3_000);
    expect(dropped.isHalf(little)).toBe(true);
    expect(dropped.isHalf(little)).toBe(false);
  });
});
