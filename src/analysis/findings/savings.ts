import { assertNever } from '../../protocol/assert-never.ts';
import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import type { CommitStep } from '../model/commit-step.ts';
import { rendersOnItsOwn } from '../own-cause.ts';
import type { Changes } from './changes.ts';
import { type Replay, replayOf } from './replay.ts';
import type { Claim } from './rule.ts';

export interface Saved {
  /** null: no part of the claim was measured. */
  readonly ms: Milliseconds | null;
  /** Per commit, so that the part before the next paint can be told. */
  readonly byCommit: ReadonlyMap<CommitStep, Milliseconds>;
}

/**
 * Remembers what was promised already, so that no millisecond is promised twice.
 *
 *     App                      necessary
 *     └─ Cart      6 ms        claimed first: 6 ms, with all below it
 *        └─ Row    4 ms        claimed later: 0, it lies inside Cart
 *
 * The other way round, Row first: 4 ms, then Cart: 6 − 4 = 2 ms. A render with a cause of its own in between ends the
 * reach of the one above it: what that cause renders stays.
 *
 * Requests are marginal in the same way: the cascade is played again with all changes so far, commits shortened by what
 * was claimed of them, and once more with the next change. The difference is what that change adds.
 */
export interface Ledger {
  readonly take: (claims: readonly Claim[]) => Saved;
}

interface CommitLedger {
  readonly claimed: Set<number>;
  readonly ownTime: Set<number>;
  /** What was claimed inside of a render, by its index. */
  readonly inside: Map<number, Milliseconds>;
  gone: boolean;
  total: Milliseconds;
}

/** @param replay of the cascade that requests are played again in; without it they save nothing. */
export const createLedger = (replay: Replay = replayOf([])): Ledger => {
  const commits = new Map<CommitStep, CommitLedger>();
  const run = replay.start();
  const takeReplay = (further: Changes): Milliseconds => {
    const before = run.saved();
    run.add(further);
    return Math.max(0, run.saved() - before);
  };
  return {
    take: (claims) => {
      let total: Milliseconds | null = null;
      const byCommit = new Map<CommitStep, Milliseconds>();
      for (const claim of claims) {
        const ms = claim.kind === 'replay' ? takeReplay(claim.changes) : takeFromCommit(commits, claim);
        if (ms === null) continue;
        total = (total ?? 0) + ms;
        if (claim.kind === 'replay') continue;
        byCommit.set(claim.commit, (byCommit.get(claim.commit) ?? 0) + ms);
        run.add({ shorter: new Map([[claim.commit.id, ms]]) });
      }
      return { ms: total, byCommit };
    },
  };
};

const takeFromCommit = (
  commits: Map<CommitStep, CommitLedger>,
  claim: Exclude<Claim, { readonly kind: 'replay' }>,
): Milliseconds | null => {
  let ledger = commits.get(claim.commit);
  if (!ledger) {
    ledger = { claimed: new Set(), ownTime: new Set(), inside: new Map(), gone: false, total: 0 };
    commits.set(claim.commit, ledger);
  }
  switch (claim.kind) {
    case 'renders':
      return takeRenders(claim.commit, ledger, claim.indices);
    case 'own-time':
      return takeOwnTime(claim.commit, ledger, claim.indices);
    case 'commit':
      return takeCommit(claim.commit, ledger);
    default:
      return assertNever(claim);
  }
};

/** Time that React spent on a commit; null where the build has no durations. */
export const commitCost = (commit: CommitStep): Milliseconds | null =>
  commit.phases.render === null ? null : commit.phases.render + (commit.phases.layout ?? 0);

const takeCommit = (commit: CommitStep, ledger: CommitLedger): Milliseconds | null => {
  const cost = commitCost(commit);
  if (cost === null) return null;
  const ms = ledger.gone ? 0 : Math.max(0, cost - ledger.total);
  ledger.gone = true;
  return ms;
};

const takeRenders = (commit: CommitStep, ledger: CommitLedger, indices: readonly number[]): Milliseconds | null => {
  let total: Milliseconds | null = null;
  for (const index of indices) {
    const saving = commit.renders.savings[index] ?? UNMEASURED;
    if (saving === UNMEASURED) continue;
    const ms = isCovered(commit, ledger, index) ? 0 : Math.max(0, saving - (ledger.inside.get(index) ?? 0));
    ledger.claimed.add(index);
    addAbove(commit, ledger, index, ms);
    ledger.total += ms;
    total = (total ?? 0) + ms;
  }
  return total;
};

const takeOwnTime = (commit: CommitStep, ledger: CommitLedger, indices: readonly number[]): Milliseconds | null => {
  // No render at all is a measured nothing, unless nothing could be measured.
  let total: Milliseconds | null = indices.length === 0 && commitCost(commit) !== null ? 0 : null;
  for (const index of indices) {
    const self = commit.renders.columns.self[index] ?? UNMEASURED;
    if (self === UNMEASURED) continue;
    const taken = ledger.ownTime.has(index) || isCovered(commit, ledger, index);
    const ms = taken ? 0 : self;
    ledger.ownTime.add(index);
    ledger.inside.set(index, (ledger.inside.get(index) ?? 0) + ms);
    addAbove(commit, ledger, index, ms);
    ledger.total += ms;
    total = (total ?? 0) + ms;
  }
  return total;
};

const isCovered = (commit: CommitStep, ledger: CommitLedger, index: number): boolean => {
  if (ledger.gone || ledger.claimed.has(index)) return true;
  for (const above of reachUp(commit, index)) if (ledger.claimed.has(above)) return true;
  return false;
};

const addAbove = (commit: CommitStep, ledger: CommitLedger, index: number, ms: Milliseconds): void => {
  if (ms === 0) return;
  for (const above of reachUp(commit, index)) ledger.inside.set(above, (ledger.inside.get(above) ?? 0) + ms);
};

/** Rendered ancestors whose skipping would have skipped this render as well: the same reach as in `estimateSavings`. */
function* reachUp(commit: CommitStep, index: number): Generator<number> {
  const { parent } = commit.renders.columns;
  for (let below = index; !staysOnItsOwn(commit, below); ) {
    const above = parent[below] ?? -1;
    if (above < 0 || above >= below) return;
    yield above;
    below = above;
  }
}

const staysOnItsOwn = (commit: CommitStep, index: number): boolean => {
  const { flags, changes, changeSets } = commit.renders.columns;
  const bits = flags[index] ?? 0;
  return (bits & RenderFlag.mount) === 0 && rendersOnItsOwn(bits, changeSets[changes[index] ?? -1] ?? []);
};

/** Own time of some renders; null where none was measured. */
export const selfTime = (commit: CommitStep, indices: readonly number[]): Milliseconds | null => {
  let total: Milliseconds | null = null;
  for (const index of indices) {
    const self = commit.renders.columns.self[index] ?? UNMEASURED;
    if (self !== UNMEASURED) total = (total ?? 0) + self;
  }
  return total;
};
