import { RenderFlag } from '../../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../../protocol/units.ts';
import type { CommitStep } from '../model/commit-step.ts';
import type { SourcePlace } from '../model/source-place.ts';
import { nameOf, sourceOf } from './render-groups.ts';
import type { Scope } from './scope.ts';

/** One component in one interaction, all its instances together. Discarded renders are left out. */
export interface ComponentTotal {
  readonly name: string;
  readonly source: SourcePlace | null;
  readonly commits: ReadonlySet<CommitStep>;
  readonly renders: number;
  /** Renders with a measured time. */
  readonly measured: number;
  readonly mounts: number;
  readonly avoidable: number;
  /** The most that rendered in one commit. */
  readonly instances: number;
  /** Sum of the measured own times; 0 where none was measured. */
  readonly self: Milliseconds;
  readonly longest: Milliseconds;
  /** StrictMode called it twice: times hold both. */
  readonly strict: boolean;
}

type OpenTotal = { -readonly [K in keyof ComponentTotal]: ComponentTotal[K] } & { readonly commits: Set<CommitStep> };

/** Several rules ask for the same: it is counted once. */
const counted = new WeakMap<Scope, readonly ComponentTotal[]>();

/** Totals in the order in which the components first rendered. Same name and place is the same component. */
export const totalsOf = (scope: Scope): readonly ComponentTotal[] => {
  const totals = counted.get(scope) ?? countTotals(scope);
  counted.set(scope, totals);
  return totals;
};

const countTotals = (scope: Scope): readonly ComponentTotal[] => {
  const totals = new Map<string, OpenTotal>();
  for (const commit of scope.commits) {
    const inCommit = new Map<OpenTotal, number>();
    const { flags } = commit.renders.columns;
    for (let index = 0; index < commit.renders.length; index++) {
      if (((flags[index] ?? 0) & RenderFlag.discarded) !== 0) continue;
      const total = totalOf(totals, scope, commit, index);
      addRender(total, commit, index);
      inCommit.set(total, (inCommit.get(total) ?? 0) + 1);
    }
    for (const [total, count] of inCommit) total.instances = Math.max(total.instances, count);
  }
  return [...totals.values()];
};

const addRender = (total: OpenTotal, commit: CommitStep, index: number): void => {
  const { self, flags } = commit.renders.columns;
  const ms = self[index] ?? UNMEASURED;
  const bits = flags[index] ?? 0;
  total.renders++;
  if (ms !== UNMEASURED) {
    total.measured++;
    total.self += ms;
    total.longest = Math.max(total.longest, ms);
  }
  if ((bits & RenderFlag.mount) !== 0) total.mounts++;
  if ((bits & RenderFlag.strict) !== 0) total.strict = true;
  if (commit.renders.verdicts[index]?.class === 'avoidable') total.avoidable++;
  total.commits.add(commit);
};

const totalOf = (totals: Map<string, OpenTotal>, scope: Scope, commit: CommitStep, index: number): OpenTotal => {
  const name = nameOf(scope, { commit, index });
  const source = sourceOf(scope, { commit, index });
  const key = `${name}\n${source?.url ?? ''}\n${source?.line ?? ''}`;
  const known = totals.get(key);
  if (known) return known;
  const total: OpenTotal = {
    name,
    source,
    commits: new Set(),
    renders: 0,
    measured: 0,
    mounts: 0,
    avoidable: 0,
    instances: 0,
    self: 0,
    longest: 0,
    strict: false,
  };
  totals.set(key, total);
  return total;
};
