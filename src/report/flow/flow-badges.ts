import { describeServerTime } from '../../analysis/findings/server-time.ts';
import { plural } from '../../analysis/findings/words.ts';
import type { CommitStep } from '../../analysis/model/commit-step.ts';
import type { RequestStep } from '../../analysis/model/request-step.ts';
import type { Step, UpdateStep } from '../../analysis/model/step.ts';
import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import type { Milliseconds } from '../../protocol/units.ts';
import type { FlowBadge } from './flow-node.ts';

export interface Badge {
  readonly badge: FlowBadge | null;
  readonly badgeText: string;
}

const NONE: Badge = { badge: null, badgeText: '' };

/** What a line says at its end: counts for commits, the server's own time or the failure for requests. */
export const badgeOf = (step: Step, cascading: boolean): Badge => {
  if (step.kind === 'commit') return commitBadge(step, cascading);
  if (step.kind === 'request') return requestBadge(step);
  return NONE;
};

/** All of a commit's updates were made by effects: React had to render a second time for what it had just shown. */
export const isCascading = (updates: readonly UpdateStep[]): boolean =>
  updates.length > 0 &&
  updates.every((update) => update.during === 'layout-effect' || update.during === 'passive-effect');

export interface CommitCounts {
  readonly renders: number;
  readonly mounts: number;
  readonly avoidable: number;
}

/** `renders` holds mounts too; what React threw away is no render. */
export const countRenders = (commit: CommitStep): CommitCounts => {
  let renders = 0;
  let mounts = 0;
  let avoidable = 0;
  for (let index = 0; index < commit.renders.length; index++) {
    const flags = commit.renders.columns.flags[index] ?? 0;
    if ((flags & RenderFlag.discarded) !== 0) continue;
    renders++;
    if ((flags & RenderFlag.mount) !== 0) mounts++;
    if (commit.renders.verdicts[index]?.class === 'avoidable') avoidable++;
  }
  return { renders, mounts, avoidable };
};

/** `24 renders, 21 avoidable` · `3 mounts` · `12 renders, 4 mounts, 6 avoidable` */
export const describeCounts = ({ renders, mounts, avoidable }: CommitCounts): string => {
  if (renders > 0 && mounts === renders && avoidable === 0) return plural(mounts, 'mount');
  const parts = [plural(renders, 'render')];
  if (mounts > 0) parts.push(plural(mounts, 'mount'));
  if (avoidable > 0) parts.push(`${avoidable} avoidable`);
  return parts.join(', ');
};

const commitBadge = (commit: CommitStep, cascading: boolean): Badge => {
  const counts = countRenders(commit);
  const text = describeCounts(counts);
  if (cascading) return { badge: 'cascading', badgeText: `cascading update · ${text}` };
  if (counts.avoidable > 0) return { badge: 'avoidable', badgeText: text };
  return { badge: counts.renders > 0 && counts.mounts === counts.renders ? 'mount' : 'necessary', badgeText: text };
};

const requestBadge = (request: RequestStep): Badge => {
  if (request.status === 0) return { badge: 'failed', badgeText: 'failed or aborted' };
  if (request.status !== null && request.status >= 400) return { badge: 'failed', badgeText: `HTTP ${request.status}` };
  const server = describeServerTime(request);
  return server ? { badge: 'server', badgeText: server } : NONE;
};

/** How long a step took; null where it is instant, still open, or not measured. */
export const durationOf = (step: Step): Milliseconds | null => {
  if (step.kind !== 'commit') return step.end === null ? null : step.end - step.at;
  return step.phases.render === null ? null : step.phases.render + (step.phases.layout ?? 0);
};
