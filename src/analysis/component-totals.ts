import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../protocol/units.ts';
import type { Analysis } from './model/analysis.ts';
import type { CommitStep } from './model/commit-step.ts';
import type { SourcePlace } from './model/source-place.ts';

/** All renders of one component within some commits. */
export interface ComponentTotal {
  readonly name: string;
  readonly source: SourcePlace | null;
  /** Mounts among them. */
  renders: number;
  mounts: number;
  avoidable: number;
  /** Renders whose verdict is `unknown`. */
  undecided: number;
  /** null where the build has no durations. */
  self: Milliseconds | null;
}

/** Components of some commits, those with the most own time first, without durations those that rendered most. */
export const componentTotals = (analysis: Analysis, commits: readonly CommitStep[]): readonly ComponentTotal[] => {
  const totals = new Map<string, ComponentTotal>();
  for (const commit of commits) {
    const instances = analysis.instances[commit.document];
    const { component, self, flags } = commit.renders.columns;
    for (let index = 0; index < commit.renders.length; index++) {
      const bits = flags[index] ?? 0;
      if ((bits & RenderFlag.discarded) !== 0) continue;
      const id = component[index] ?? 0;
      const name = instances?.nameOf(id) ?? '(unknown)';
      let total = totals.get(name);
      if (!total) {
        total = {
          name,
          source: instances?.sourceOf(id) ?? null,
          renders: 0,
          mounts: 0,
          avoidable: 0,
          undecided: 0,
          self: null,
        };
        totals.set(name, total);
      }
      const ms = self[index] ?? UNMEASURED;
      total.renders++;
      if ((bits & RenderFlag.mount) !== 0) total.mounts++;
      const verdict = commit.renders.verdicts[index]?.class;
      if (verdict === 'avoidable') total.avoidable++;
      if (verdict === 'unknown') total.undecided++;
      if (ms !== UNMEASURED) total.self = (total.self ?? 0) + ms;
    }
  }
  return [...totals.values()].toSorted((a, b) => (b.self ?? -1) - (a.self ?? -1) || b.renders - a.renders);
};
