import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import type { Cause } from '../../../src/analysis/model/step-base.ts';
import { withoutCircles } from '../../../src/analysis/without-circles.ts';
import { cascade } from '../../support/cascade/cascade.ts';

/** Steps in time order, each with the ids of its causes. */
const causes = (all: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(all).map(([id, by]) => [id, by.map((cause): Cause => ({ id: cause, evidence: 'observed' }))]));
const kept = (all: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries([...withoutCircles(causes(all))].map(([id, by]) => [id, by.map((cause) => cause.id)]));

describe('a step that would cause itself', () => {
  test('keeps the causes that came before it', () => {
    expect(kept({ u1: ['u2'], u2: ['u1'] })).toEqual({ u1: [], u2: ['u1'] });
    expect(kept({ i1: [], u1: ['i1', 'c1'], u2: ['u1'], c1: ['u2'] })).toEqual({
      i1: [],
      u1: ['i1'],
      u2: ['u1'],
      c1: ['u2'],
    });
  });

  test('is another matter than a cause whose clock runs late', () => {
    const late = { u1: ['r1'], r1: [] };
    expect(kept(late)).toEqual(late);
    expect(kept({ ...late, a1: ['a2'], a2: ['a1'] })).toMatchObject(late);
  });

  test('with none the causes are the very same', () => {
    const all = causes({ i1: [], u1: ['i1'], c1: ['u1'] });
    expect(withoutCircles(all)).toBe(all);
  });
});

test('an end before the begin is no end', () => {
  const recording = cascade(
    'click "Add" at 0..8 handler App.onAdd\nupdate App.items 1 by click\ncommit 2..9 by update\n  App 1ms',
  );
  const reversed = {
    ...recording,
    documents: recording.documents.map((document) => ({
      ...document,
      facts: document.facts.map((fact) => (fact.kind === 'commit' ? { ...fact, layoutEnd: -50 } : fact)),
    })),
  };
  const commit = analyze(reversed).steps.find(({ kind }) => kind === 'commit');
  expect(commit?.end).toBe(commit?.at);
});
