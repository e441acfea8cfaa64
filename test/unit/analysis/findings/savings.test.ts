import { describe, expect, it } from 'vitest';
import { replayOf } from '../../../../src/analysis/findings/replay.ts';
import { createLedger } from '../../../../src/analysis/findings/savings.ts';
import type { CommitStep } from '../../../../src/analysis/model/commit-step.ts';
import { RenderFlag } from '../../../../src/protocol/facts/commit-facts.ts';
import { createAnalysisBuilder } from '../../../support/analysis-builder.ts';
import { avoidable, change, type RenderSpec, render } from '../../../support/render-spec.ts';

const commitOf = (...content: readonly RenderSpec[]): CommitStep => createAnalysisBuilder().commit({ at: 0, content });
const equal = avoidable('props-equal');
const renders = (commit: CommitStep, ...indices: readonly number[]) => [{ kind: 'renders' as const, commit, indices }];

describe('a ledger', () => {
  // 0 App            1 ms
  // 1 └─ Cart        2 ms   avoidable
  // 2    └─ Row      4 ms   avoidable
  const nested = () =>
    commitOf(
      render(
        'App',
        { self: 1 },
        render('Cart', { self: 2, verdict: equal }, render('Row', { self: 4, verdict: equal })),
      ),
    );

  it('promises nothing for a render inside of one that is saved already', () => {
    const commit = nested();
    const ledger = createLedger();
    expect(ledger.take(renders(commit, 1)).ms).toBe(6);
    expect(ledger.take(renders(commit, 2)).ms).toBe(0);
  });

  it('promises only the rest for a render around one that is saved already', () => {
    const commit = nested();
    const ledger = createLedger();
    expect(ledger.take(renders(commit, 2)).ms).toBe(4);
    expect(ledger.take(renders(commit, 1)).ms).toBe(2);
  });

  it('promises the same render once', () => {
    const commit = nested();
    const ledger = createLedger();
    ledger.take(renders(commit, 2));
    expect(ledger.take(renders(commit, 2)).ms).toBe(0);
  });

  it('lets a render with a cause of its own end the reach of the one above it', () => {
    const commit = commitOf(
      render(
        'Cart',
        { self: 2, verdict: equal },
        render('Total', { self: 3, flags: RenderFlag.ownUpdate }, render('Price', { self: 4, verdict: equal })),
      ),
    );
    const ledger = createLedger();
    expect(ledger.take(renders(commit, 0)).ms).toBe(2);
    expect(ledger.take(renders(commit, 2)).ms).toBe(4);
  });

  it('counts a consumer of an unstable context beside what lies above it, never twice', () => {
    const commit = commitOf(
      render(
        'Cart',
        { self: 2, verdict: equal },
        render('Price', {
          self: 5,
          verdict: avoidable('context-equal'),
          changes: [change('context', 'Currency', 'equal-data')],
        }),
      ),
    );
    const ledger = createLedger();
    expect(ledger.take(renders(commit, 0)).ms).toBe(2);
    expect(ledger.take(renders(commit, 1)).ms).toBe(5);
  });

  it('takes own time out of what a skipped subtree saves', () => {
    const commit = nested();
    const ledger = createLedger();
    expect(ledger.take([{ kind: 'own-time', commit, indices: [2] }]).ms).toBe(4);
    expect(ledger.take(renders(commit, 1)).ms).toBe(2);
    expect(ledger.take(renders(commit, 2)).ms).toBe(0);
  });

  it('leaves nothing of a commit that is gone', () => {
    const commit = nested();
    const ledger = createLedger();
    expect(ledger.take(renders(commit, 2)).ms).toBe(4);
    expect(ledger.take([{ kind: 'commit', commit }]).ms).toBe(3.5);
    expect(ledger.take(renders(commit, 1)).ms).toBe(0);
  });

  it('knows nothing where nothing was measured', () => {
    const commit = createAnalysisBuilder({ withoutDurations: true }).commit({
      at: 0,
      content: [render('Cart', { verdict: equal })],
    });
    const ledger = createLedger();
    expect(ledger.take(renders(commit, 0)).ms).toBeNull();
    expect(ledger.take([{ kind: 'commit', commit }]).ms).toBeNull();
    expect(ledger.take([{ kind: 'own-time', commit, indices: [] }]).ms).toBeNull();
  });

  // r1     |=========|
  // r2               |=====|      waits for r1
  // r1'    |====|                 the same answer, sooner
  it('promises of a request only what changes before it left', () => {
    const builder = createAnalysisBuilder();
    const click = builder.interaction({ at: 0 });
    const r1 = builder.request('GET /a', { at: 0, end: 100, by: click });
    const r2 = builder.request('GET /b', { at: 100, end: 160, by: r1 });
    const steps = [r1, r2];
    const together = { kind: 'replay' as const, changes: { together: new Map([[r2.id, r1.id]]) } };
    const shorter = { kind: 'replay' as const, changes: { shorter: new Map([[r1.id, 30]]) } };
    expect(createLedger(replayOf(steps)).take([together]).ms).toBe(60);
    expect(createLedger(replayOf(steps)).take([shorter]).ms).toBe(30);
    const ledger = createLedger(replayOf(steps));
    expect([ledger.take([together]).ms, ledger.take([shorter]).ms, ledger.take([together]).ms]).toEqual([60, 30, 0]);
  });

  it('gives the time in a queue back once, whoever says that it need not be', () => {
    const builder = createAnalysisBuilder();
    const r1 = builder.request('GET /1', { at: 0, end: 20 });
    const r2 = builder.request('GET /2', { at: 0, end: 100, blocked: 60 });
    const ledger = createLedger(replayOf([r1, r2]));
    expect(ledger.take([{ kind: 'replay', changes: { unqueued: new Set([r2.id]) } }]).ms).toBe(60);
    expect(ledger.take([{ kind: 'replay', changes: { together: new Map([[r2.id, r1.id]]) } }]).ms).toBe(0);
  });
});
