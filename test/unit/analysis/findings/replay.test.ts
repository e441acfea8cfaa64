import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Changes } from '../../../../src/analysis/findings/changes.ts';
import { addChanges, createChanges } from '../../../../src/analysis/findings/changes.ts';
import { replayOf } from '../../../../src/analysis/findings/replay.ts';
import type { RequestStep } from '../../../../src/analysis/model/request-step.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { plainReplay } from '../../../support/findings/plain-replay.ts';
import { render } from '../../../support/render-spec.ts';

describe('replay', () => {
  it('saves nothing where nothing is changed', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    expect(replayOf([r1]).saved({})).toBe(0);
  });

  it('lets what waited for a removed request go on when the other is answered', () => {
    // r1       |====|
    // r2         |==========|
    // commit                  |=|     →   10 ms after r1's answer
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const r2 = builder.request('GET /a', { at: 10, end: 110 });
    const update = builder.update('set', { at: 120, by: r2 });
    const commit = builder.commit({ at: 121, by: update, content: [render('App')] });
    expect(replayOf([r1, r2, update, commit]).saved({ replaced: new Map([[r2.id, r1.id]]) })).toBeCloseTo(60);
  });

  it('saves nothing where another step is the last anyway', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const r2 = builder.request('GET /a', { at: 10, end: 110 });
    const timer = builder.timer({ at: 0, end: 500 });
    expect(replayOf([r1, timer, r2]).saved({ replaced: new Map([[r2.id, r1.id]]) })).toBe(0);
  });

  it('starts requests together, without the time they were queued', () => {
    // r1   |====|
    // r2         |..====|       40 ms, of which 10 queued
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /1', { at: 0, end: 20 });
    const r2 = builder.request('GET /2', { at: 21, end: 61, by: r1, blocked: 10 });
    expect(replayOf([r1, r2]).saved({ together: new Map([[r2.id, r1.id]]) })).toBeCloseTo(31);
  });

  it('never adds up: three requests that become parallel save no more than the way to the end', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /1', { at: 0, end: 20 });
    const r2 = builder.request('GET /2', { at: 20, end: 50, by: r1 });
    const r3 = builder.request('GET /3', { at: 50, end: 60, by: r2 });
    expect(
      replayOf([r1, r2, r3]).saved({
        together: new Map([
          [r2.id, r1.id],
          [r3.id, r1.id],
        ]),
      }),
    ).toBeCloseTo(30);
  });

  it('leaves steps of unknown cause where they are', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const r2 = builder.request('GET /a', { at: 10, end: 110 });
    const update = builder.update('set', { at: 120 });
    expect(replayOf([r1, r2, update]).saved({ replaced: new Map([[r2.id, r1.id]]) })).toBe(0);
  });

  it('takes time out of a request and lets go on what waited for its answer', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 50 });
    const update = builder.update('set', { at: 51, by: r1 });
    expect(replayOf([r1, update]).saved({ shorter: new Map([[r1.id, 20]]) })).toBeCloseTo(20);
    expect(replayOf([r1, update]).saved({ shorter: new Map([[r1.id, 500]]) })).toBeCloseTo(50);
  });

  it('lets a commit come earlier by what is not rendered', () => {
    const builder = createAnalysisBuilder();
    const update = builder.update('set', { at: 0 });
    const commit = builder.commit({ at: 1, by: update, content: [render('App', { self: 30 })] });
    const request = builder.request('GET /a', { at: 32, end: 60, by: commit });
    expect(replayOf([update, commit, request]).saved({ shorter: new Map([[commit.id, 20]]) })).toBeCloseTo(20);
  });

  it('starts a request with another one, or sooner where what caused it comes sooner still', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /a', { at: 0, end: 100 });
    const r2 = builder.request('GET /b', { at: 5, end: 30 });
    const r3 = builder.request('GET /c', { at: 101, end: 150, by: r1 });
    const changes = { replaced: new Map([[r1.id, r2.id]]), together: new Map([[r3.id, r2.id]]) };
    expect(replayOf([r1, r2, r3]).saved(changes)).toBeCloseTo(96);
  });
});

describe('replay of what moves only', () => {
  /** Requests, each caused by up to two others, before it or (where clocks disagree) behind it. */
  const cascades = fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: 30 }),
      length: fc.integer({ min: 0, max: 90 }),
      blocked: fc.integer({ min: 0, max: 40 }),
      causes: fc.array(fc.nat(30), { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 20 },
  );
  const moves = fc.array(
    fc.record({ kind: fc.nat(3), step: fc.nat(30), other: fc.nat(30), ms: fc.integer({ min: 0, max: 120 }) }),
    { minLength: 1, maxLength: 6 },
  );

  const stepsOf = (specs: readonly { gap: number; length: number; blocked: number; causes: readonly number[] }[]) => {
    const builder = createAnalysisBuilder();
    let at = 0;
    const made = specs.map(({ gap, length, blocked }) => {
      at += gap;
      return builder.request('GET /a', { at, end: at + length, blocked });
    });
    return made.map((step, index): RequestStep => {
      const causes = (specs[index]?.causes ?? []).flatMap((cause) => {
        const id = made[cause % made.length]?.id;
        return id === undefined || id === step.id ? [] : [{ id, evidence: 'observed' as const }];
      });
      return { ...step, causes };
    });
  };

  const changeOf = (
    steps: readonly RequestStep[],
    { kind, step, other, ms }: { kind: number; step: number; other: number; ms: number },
  ): Changes => {
    const id = steps[step % steps.length]?.id ?? '';
    const partner = steps[other % steps.length]?.id ?? '';
    if (kind === 0) return { shorter: new Map([[id, ms]]) };
    if (kind === 1) return { unqueued: new Set([id]) };
    if (id === partner) return {};
    return kind === 2 ? { together: new Map([[id, partner]]) } : { replaced: new Map([[id, partner]]) };
  };

  it('says the same as playing all of it again, after each of several changes', () => {
    fc.assert(
      fc.property(cascades, moves, (specs, made) => {
        const steps = stepsOf(specs);
        const run = replayOf(steps).start();
        const all = createChanges();
        for (const change of made.map((move) => changeOf(steps, move))) {
          run.add(change);
          addChanges(all, change);
          expect(run.saved()).toBeCloseTo(plainReplay(steps, all));
          expect(replayOf(steps).saved(change)).toBeCloseTo(plainReplay(steps, change));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
