import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import { parseRecording, serializeRecording } from '../../../src/recording/file.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { cascade } from '../../support/cascade/cascade.ts';

const RECORDING = cascade(`
  click "Add" at 0..8 handler App.onAdd
  fetch POST /api 5..120 by click status 201 server sql=12
  update App.items 120 by fetch
  commit 121..130 by update
    App 9ms state items
      Icon 1ms parent
`);

const read = (text: string): Recording => {
  const result = parseRecording(text);
  if ('error' in result) return expect.fail(result.error);
  return result.recording;
};

const errorOf = (value: unknown): string => {
  const result = parseRecording(typeof value === 'string' ? value : JSON.stringify(value));
  return 'error' in result ? result.error : '';
};

const file = () => JSON.parse(serializeRecording(RECORDING));

test('what is written is read back the same', () => {
  const recording = read(serializeRecording(RECORDING));
  expect({ ...recording, revision: 0 }).toEqual({ ...RECORDING, revision: 0 });
});

test('counts of the debug toolbar are read back; an older file has none, a damaged one is left out', () => {
  const counts = { request: 'a1', queries: 9, similar: 8, duplicates: 2, ms: 2.5 };
  const text = serializeRecording({ ...RECORDING, queryCounts: [counts] });
  expect(read(text).queryCounts).toEqual([counts]);
  const { queryCounts: _, ...older } = JSON.parse(text);
  expect(read(JSON.stringify(older)).queryCounts).toEqual([]);
  const damaged = { ...older, queryCounts: [{ ...counts, queries: -1 }, { ...counts, ms: '2' }, 7, counts] };
  expect(read(JSON.stringify(damaged)).queryCounts).toEqual([counts]);
});

test('a file may begin with a byte order mark', () => {
  expect(errorOf(`\uFEFF${serializeRecording(RECORDING)}`)).toBe('');
});

test('the golden file of version 1 stays readable', () => {
  const recording = read(readFileSync(new URL('../../recordings/v1.clickfall.json', import.meta.url), 'utf8'));
  const [interaction] = analyze(recording).interactions;
  expect(interaction?.entryPoint).toMatchObject({ component: 'CartButton', handler: 'handleAddToCart' });
  expect(interaction?.totals).toMatchObject({ commits: 2, renders: 5, avoidable: 3, requests: 1 });
});

describe('files that cannot be read get one clear sentence', () => {
  test.each<[string, unknown, string]>([
    ['empty', '', 'The file is empty.'],
    ['not JSON', 'hello', 'This file is not a Clickfall recording: it is not JSON.'],
    [
      'cut off',
      serializeRecording(RECORDING).slice(0, 200),
      'This Clickfall recording is cut off or damaged: its JSON does not end properly.',
    ],
    ['a list', [], 'This JSON file is not a Clickfall recording.'],
    ['foreign', { name: 'package' }, 'This JSON file is not a Clickfall recording.'],
    ['a trace', { traceEvents: [] }, 'This is a Chrome trace, not a Clickfall recording.'],
    [
      'a profile of an older React DevTools',
      { version: 4, dataForRoots: [] },
      'This React DevTools profile has version 4; only version 5 can be read.',
    ],
    [
      'a report',
      { format: 'clickfall-report', version: 1 },
      'This is a Clickfall report, not a recording: open the .clickfall.json file it was made from.',
    ],
    [
      'newer',
      { format: 'clickfall-recording', version: 99 },
      'This recording has version 99; this Clickfall reads versions up to 1: update Clickfall to open it.',
    ],
    [
      'without a version',
      { format: 'clickfall-recording' },
      'This Clickfall recording is damaged: it does not say its version.',
    ],
    [
      'too old',
      { format: 'clickfall-recording', version: 0 },
      'This recording has version 0, which can no longer be read.',
    ],
    [
      'without documents',
      { ...file(), documents: 5 },
      'This Clickfall recording is damaged: "documents" cannot be read.',
    ],
    [
      'the same document twice',
      { ...file(), documents: [...file().documents, ...file().documents] },
      'This Clickfall recording is damaged: "documents[1]" cannot be read.',
    ],
    [
      'a broken document',
      { ...file(), documents: [{ id: 5 }] },
      'This Clickfall recording is damaged: "documents[0]" cannot be read.',
    ],
  ])('%s', (_, content, sentence) => {
    expect(errorOf(content)).toBe(sentence);
  });
});

test('parts that are not there are empty, which is said; what is there is read', () => {
  const { places: _places, notes: _notes, network: _network, complete: _complete, ...rest } = file();
  const recording = read(JSON.stringify(rest));
  expect(recording.documents).toEqual(RECORDING.documents);
  expect(recording).toMatchObject({ network: [], notes: [], complete: false, startedAt: RECORDING.startedAt });
  expect(recording.places.size).toBe(0);
  expect(recording.events.map(({ text }) => text)).toEqual(['Not in this file: network, places, notes, complete.']);
});

test('single facts and requests that do not fit are left out and counted', () => {
  const damaged = file();
  damaged.documents[0].facts.push({ kind: 'commit' }, 'x');
  damaged.network.push({ url: 5 });
  const recording = read(JSON.stringify(damaged));
  expect(recording.documents[0]?.refused).toBe(2);
  expect(recording.network).toHaveLength(1);
  expect(recording.events.map((event) => event.text)).toEqual([
    'Network entries of this file that could not be read: 1.',
  ]);
});

test('facts that take an id that another one has are left out and counted', () => {
  const replayed = file();
  const facts: readonly Fact[] = replayed.documents[0].facts;
  replayed.documents[0].facts.push(...facts.filter(({ kind }) => kind === 'update' || kind === 'commit'));
  const [document] = read(JSON.stringify(replayed)).documents;
  expect(document?.facts).toEqual(facts.slice(0, document?.facts.length));
  expect(document?.refused).toBe(2);
});

describe('numbers and texts that no recording has', () => {
  const network = (change: object) => {
    const changed = file();
    Object.assign(changed.network[0], change);
    return read(JSON.stringify(changed)).network.length;
  };

  test.each([
    { status: -1 },
    { method: '' },
    { duration: 1e300 },
    { duration: -1 },
    { transferSize: 0.5 },
    { traceId: '' },
    { initiator: [{ function: '', url: '', line: 0, column: 1 }] },
  ])('%j is no request', (change) => {
    expect(network(change)).toBe(0);
  });
  test.each([{ status: 0 }, { transferSize: -1 }, { traceId: 'a'.repeat(32) }])('%j is one', (change) => {
    expect(network(change)).toBe(1);
  });
});

describe('upgraders', () => {
  const old = (): unknown => {
    const { startedAt, ...rest } = file();
    return { ...rest, version: 0, begun: startedAt };
  };

  test('bring an older file up, step by step', () => {
    const result = parseRecording(JSON.stringify(old()), {
      0: ({ begun, ...rest }) => ({ ...rest, startedAt: begun }),
    });
    expect(result).toMatchObject({ recording: { startedAt: RECORDING.startedAt } });
  });

  test('one that cannot read its file makes it unreadable, not a crash', () => {
    const result = parseRecording(JSON.stringify(old()), {
      0: () => {
        throw new Error('damaged');
      },
    });
    expect(result).toEqual({ error: 'This recording has version 0, which can no longer be read.' });
  });
});
