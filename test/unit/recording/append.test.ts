import { describe, expect, test } from 'vitest';
import { type Envelope, WIRE_VERSION } from '../../../src/protocol/envelope.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import { append } from '../../../src/recording/append.ts';
import { emptyRecording } from '../../../src/recording/empty-recording.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { sampleFacts } from '../protocol/sample-facts.ts';

const STARTED: Fact = { kind: 'started', at: 10, mode: 'manual', wallClockOffset: 5_000.5, captureValues: true };
const MARK: Fact = { kind: 'timing', type: 'mark', name: 'a', at: 11, duration: 0 };
const DOCUMENT: Fact = {
  kind: 'document',
  url: 'http://a/',
  title: 'A',
  userAgent: 'Chromium',
  isTop: true,
  timeOrigin: 5_000,
  at: 0,
  reactBeforeAgent: false,
};

const envelope = (seq: number, facts: readonly Fact[], more: Partial<Envelope> = {}): Envelope => ({
  version: WIRE_VERSION,
  document: 'a',
  seq,
  dropped: 0,
  spent: 0,
  facts,
  ...more,
});

const record = (...envelopes: readonly Envelope[]): Recording =>
  envelopes.reduce((recording, next) => append(recording, { type: 'envelope', envelope: next }), emptyRecording('now'));

describe('envelopes', () => {
  test('facts stay in the order of their arrival, under their document', () => {
    const recording = record(envelope(1, [DOCUMENT, STARTED]), envelope(2, [MARK]));
    expect(recording.documents).toHaveLength(1);
    expect(recording.documents[0]).toMatchObject({
      id: 'a',
      url: 'http://a/',
      timeOrigin: 5_000,
      wallClockOffset: 5_000.5,
    });
    expect(recording.documents[0]?.facts).toEqual([DOCUMENT, STARTED, MARK]);
  });

  test('what was left over from before the start is dropped, what describes the document is not', () => {
    expect(record(envelope(1, [DOCUMENT, MARK]), envelope(2, [STARTED])).documents[0]?.facts).toEqual([
      DOCUMENT,
      STARTED,
    ]);
  });

  test('without a sample the time origin stands in for the wall clock', () => {
    expect(record(envelope(1, [DOCUMENT])).documents[0]?.wallClockOffset).toBe(5_000);
  });

  test('facts after a reload belong to the new document', () => {
    const recording = record(
      envelope(1, [DOCUMENT, STARTED]),
      envelope(1, [{ ...DOCUMENT, timeOrigin: 9_000 }, STARTED, MARK], { document: 'b' }),
    );
    expect(recording.documents.map(({ id, facts }) => [id, facts.length])).toEqual([
      ['a', 2],
      ['b', 3],
    ]);
  });

  test('a later document fact brings the description up to date', () => {
    const recording = record(envelope(1, [DOCUMENT, STARTED]), envelope(2, [{ ...DOCUMENT, title: 'Later' }]));
    expect(recording.documents[0]?.title).toBe('Later');
  });
});

describe('losses', () => {
  const lost = (...seqs: readonly number[]) =>
    record(...seqs.map((seq) => envelope(seq, [STARTED]))).documents[0]?.lost;

  test('a hole in seq is a loss', () => expect(lost(1, 2, 5)).toBe(2));
  test('no hole, no loss', () => expect(lost(1, 2, 3)).toBe(0));
  test('what was sent before this recording is no loss', () => expect(lost(7, 8)).toBe(0));
  test('an envelope that comes late is no loss', () => expect(lost(1, 3, 2)).toBe(0));
  test('a panel that dialled again makes seq begin anew', () => expect(lost(1, 2, 1, 2)).toBe(0));

  test('an envelope that comes twice is read once', () => {
    const twice = record(envelope(1, [STARTED]), envelope(2, [MARK]), envelope(2, [MARK]));
    expect(twice.documents[0]?.facts).toEqual([STARTED, MARK]);
  });

  test('dropped and spent are running totals of the agent; refused ones are added up', () => {
    const first = append(emptyRecording('now'), {
      type: 'envelope',
      envelope: envelope(1, [STARTED], { dropped: 2, spent: 1.5 }),
      refused: 1,
    });
    const second = append(first, { type: 'envelope', envelope: envelope(2, [], { dropped: 3, spent: 2 }), refused: 1 });
    expect(second.documents[0]).toMatchObject({ dropped: 3, spent: 2, refused: 2 });
  });
});

describe('a fact whose id another one has', () => {
  const asked: Fact = { ...sampleFacts.request, id: 3 };

  test('is a forged or replayed one: refused and counted', () => {
    const [document] = record(
      envelope(1, [STARTED, asked]),
      envelope(2, [asked, { ...sampleFacts.update, id: 3 }]),
    ).documents;
    expect(document?.facts).toEqual([STARTED, asked]);
    expect(document?.refused).toBe(2);
  });

  test('also where the recording was read from a file and goes on', () => {
    const copy = { ...record(envelope(1, [STARTED, asked])) };
    const more = append(copy, { type: 'envelope', envelope: envelope(2, [asked]) });
    expect(more.documents[0]).toMatchObject({ facts: [STARTED, asked], refused: 1 });
  });

  test('ends, progress and marks repeat ids by rights, and other documents have their own', () => {
    const rest: readonly Fact[] = [{ ...sampleFacts['request-progress'], id: 3 }, MARK, MARK];
    const recording = record(
      envelope(1, [STARTED, asked]),
      envelope(2, rest),
      envelope(1, [STARTED, asked], { document: 'b' }),
    );
    expect(recording.documents.map(({ facts, refused }) => [facts.length, refused])).toEqual([
      [5, 0],
      [2, 0],
    ]);
  });
});

test('every append raises the revision and gives a new object', () => {
  const before = emptyRecording('now');
  const after = append(before, { type: 'complete' });
  expect(after).not.toBe(before);
  expect([before.revision, after.revision, after.complete]).toEqual([0, 1, true]);
});

test('lists are shared, not copied: a long recording costs no more per append than a short one', () => {
  const first = record(envelope(1, [STARTED]));
  const second = append(first, { type: 'envelope', envelope: envelope(2, [MARK]) });
  expect(second.documents[0]?.facts).toBe(first.documents[0]?.facts);
});

test('a recording that was copied or read from a file can go on, and the copy stays as it was', () => {
  const copy = { ...record(envelope(1, [DOCUMENT, STARTED])), revision: 40 };
  const facts = copy.documents[0]?.facts.length;
  const more = append(copy, { type: 'envelope', envelope: envelope(2, [MARK]) });
  expect(more.documents[0]?.facts).toEqual([DOCUMENT, STARTED, MARK]);
  expect(more.revision).toBe(41);
  expect(copy.documents[0]?.facts).toHaveLength(facts ?? 0);
});

test('notes are one per step; an empty text takes one away', () => {
  const noted = append(emptyRecording('now'), { type: 'note', step: 'c1', text: 'first' });
  const again = append(noted, { type: 'note', step: 'c1', text: 'second' });
  expect([...again.notes]).toEqual([{ step: 'c1', text: 'second' }]);
  expect(append(again, { type: 'note', step: 'c1', text: '' }).notes).toEqual([]);
});

test('events and places are kept', () => {
  const place = {
    function: 'f',
    url: 'a.tsx',
    line: 1,
    column: 1,
    mapped: true,
    library: false,
    callee: '',
    binding: '',
  };
  const placed = append(emptyRecording('now'), { type: 'place', key: 'a.js:1:1', place });
  const recording = append(placed, { type: 'event', event: { type: 'navigated', at: 5, text: 'Left.' } });
  expect(recording.places.get('a.js:1:1')).toEqual(place);
  expect(recording.events).toEqual([{ type: 'navigated', at: 5, text: 'Left.' }]);
});
