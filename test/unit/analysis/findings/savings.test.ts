import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../src/analysis/findings/savings.ts';
import type { CommitStep } from '../../../../src/analysis/model.ts';
import { RenderFlag } from '../../../../src/protocol/facts.ts';
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
});
