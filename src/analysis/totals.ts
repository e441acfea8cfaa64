import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { CommitStep } from './model/commit-step.ts';
import type { InteractionTotals } from './model/interaction.ts';
import type { Step } from './model/step.ts';

type RenderTotals = Omit<InteractionTotals, 'commits' | 'requests'>;

const totalsOfCommit = ({ renders: { columns, verdicts } }: CommitStep): RenderTotals => {
  let renders = 0;
  let mounts = 0;
  let avoidable = 0;
  let renderMs = 0;
  let avoidableMs = 0;
  let measured = 0;
  for (let index = 0; index < columns.component.length; index++) {
    const flags = columns.flags[index] ?? 0;
    if ((flags & RenderFlag.discarded) !== 0) continue;
    renders++;
    if ((flags & RenderFlag.mount) !== 0) mounts++;
    const isAvoidable = verdicts[index]?.class === 'avoidable';
    if (isAvoidable) avoidable++;
    const self = columns.self[index] ?? -1;
    if (self < 0) continue;
    measured++;
    renderMs += self;
    if (isAvoidable) avoidableMs += self;
  }
  const known = measured > 0 || renders === 0;
  return { renders, mounts, avoidable, renderMs: known ? renderMs : null, avoidableMs: known ? avoidableMs : null };
};

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** Sums the steps of interactions; each commit is counted once however many interactions it belongs to. */
export const createTotals = (): ((steps: readonly Step[]) => InteractionTotals) => {
  const known = new Map<string, RenderTotals>();
  const ofCommit = (commit: CommitStep): RenderTotals => {
    const before = known.get(commit.id);
    if (before !== undefined) return before;
    const totals = totalsOfCommit(commit);
    known.set(commit.id, totals);
    return totals;
  };
  return (steps) => {
    let totals: InteractionTotals = {
      commits: 0,
      renders: 0,
      mounts: 0,
      avoidable: 0,
      requests: 0,
      renderMs: 0,
      avoidableMs: 0,
    };
    for (const step of steps) {
      if (step.kind === 'request' && step.resourceType !== 'preflight') {
        totals = { ...totals, requests: totals.requests + 1 };
      }
      if (step.kind !== 'commit') continue;
      const commit = ofCommit(step);
      totals = {
        ...totals,
        commits: totals.commits + 1,
        renders: totals.renders + commit.renders,
        mounts: totals.mounts + commit.mounts,
        avoidable: totals.avoidable + commit.avoidable,
        renderMs: sum(totals.renderMs, commit.renderMs),
        avoidableMs: sum(totals.avoidableMs, commit.avoidableMs),
      };
    }
    return totals;
  };
};
