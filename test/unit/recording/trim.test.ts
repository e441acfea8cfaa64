import { describe, expect, test } from 'vitest';
import { syntheticRecording } from '../../../bench/panel/synthetic-recording.ts';
import { analyze } from '../../../src/analysis/analyze.ts';
import type { Fact } from '../../../src/protocol/facts/fact.ts';
import { append, heldBy } from '../../../src/recording/append.ts';
import { factWeight } from '../../../src/recording/fact-weight.ts';
import { parseRecording, serializeRecording } from '../../../src/recording/file.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { trimFacts } from '../../../src/recording/trim.ts';

const recording = syntheticRecording({ renders: 20_000 });
const trimmed = (renders: number, bytes = Number.POSITIVE_INFINITY): Recording =>
  append(recording, { type: 'trim', to: { renders, bytes } });

const rendersOf = (made: Recording) =>
  analyze(made).steps.reduce((sum, step) => (step.kind === 'commit' ? sum + step.renders.length : sum), 0);

describe('making room', () => {
  test('takes nothing where there is enough', () => {
    expect(trimmed(20_000).documents[0]?.facts).toHaveLength(recording.documents[0]?.facts.length ?? 0);
    expect(heldBy(trimmed(20_000)).trimmed.facts).toBe(0);
  });

  test('takes the oldest interactions whole, and what remains is analysed as before', () => {
    const made = trimmed(10_000);
    const { held, trimmed: gone } = heldBy(made);
    expect(held.renders).toBeLessThanOrEqual(8_000);
    expect(held.renders).toBeGreaterThan(7_000);
    expect(held.renders + gone.renders).toBe(20_000);
    expect(rendersOf(made)).toBe(held.renders);
    const before = analyze(recording);
    const after = analyze(made);
    expect(after.interactions.map(({ entryPoint, totals }) => ({ entryPoint, totals }))).toEqual(
      before.interactions.slice(-after.interactions.length).map(({ entryPoint, totals }) => ({ entryPoint, totals })),
    );
    expect(gone.inputs).toBe(before.interactions.length - after.interactions.length);
  });

  test('by size too, requests with their network entries', () => {
    const { held } = heldBy(recording);
    const made = trimmed(1_000_000, held.bytes / 2);
    expect(heldBy(made).held.bytes).toBeLessThan(held.bytes / 2);
    expect(made.network.length).toBeLessThan(recording.network.length);
    expect(analyze(made).steps.filter((step) => step.kind === 'request' && step.join === 'har-only')).toEqual([]);
  });

  test('is counted in the recording, its file and its notes', () => {
    const made = trimmed(10_000);
    const parsed = parseRecording(serializeRecording(made));
    const read = 'recording' in parsed ? parsed.recording : expect.fail(parsed.error);
    expect(read.documents[0]?.trimmed).toBe(heldBy(made).trimmed.facts);
    expect(analyze(read).info.notes.join(' ')).toMatch(/The oldest [\d ]+ facts were dropped: the recording was full/);
  });

  test('leaves what describes the document, whatever is wanted', () => {
    const facts = recording.documents[0]?.facts ?? [];
    const { kept } = trimFacts(facts, { renders: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY });
    expect([...new Set(kept.map(({ kind }) => kind))].sort()).toEqual([
      'document',
      'renderer',
      'started',
      'stopped',
      'types',
    ]);
  });

  test('cuts an interaction that alone is too large', () => {
    const mark = (at: number): Fact => ({ kind: 'timing', type: 'mark', name: 'm', at, duration: 0 });
    const facts = Array.from({ length: 10 }, (_, at) => mark(at));
    const { kept } = trimFacts(facts, { renders: 0, bytes: factWeight(mark(0)) * 3.5 });
    expect(kept).toEqual(facts.slice(4));
  });
});
