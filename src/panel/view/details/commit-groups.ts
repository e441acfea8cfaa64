import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import { type Milliseconds, UNMEASURED } from '../../../protocol/units.ts';

export interface CommitGroup {
  readonly name: string;
  readonly first: number;
  readonly count: number;
  readonly avoidable: number;
  /** null where nothing was measured. */
  readonly self: Milliseconds | null;
}

/** Renders of a commit by component name, the dearest first. */
export const commitGroups = (analysis: Analysis, commit: CommitStep): readonly CommitGroup[] => {
  const { columns, verdicts, length } = commit.renders;
  const instances = analysis.instances[commit.document];
  const groups = new Map<string, { first: number; count: number; avoidable: number; self: number | null }>();
  for (let index = 0; index < length; index++) {
    const name = instances?.nameOf(columns.component[index] ?? 0) ?? '';
    const group = groups.get(name) ?? { first: index, count: 0, avoidable: 0, self: null };
    groups.set(name, group);
    group.count += 1;
    if (verdicts[index]?.class === 'avoidable') group.avoidable += 1;
    const self = columns.self[index] ?? UNMEASURED;
    if (self !== UNMEASURED) group.self = (group.self ?? 0) + self;
  }
  return [...groups].map(([name, group]) => ({ name, ...group })).sort((a, b) => (b.self ?? 0) - (a.self ?? 0));
};
