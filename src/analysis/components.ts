import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import type { ComponentType } from '../protocol/facts/component-types.ts';
import type { DocumentFacts } from './document-facts.ts';
import { displayName, type Instances } from './instances.ts';
import type { CommitStep } from './model/commit-step.ts';
import type { ComponentSummary } from './model/render.ts';
import type { SourcePlace } from './model/source-place.ts';

interface Row {
  readonly type: ComponentType;
  source: SourcePlace | null;
  renders: number;
  mounts: number;
  avoidable: number;
  instances: number;
  self: number;
  subtree: number;
  /** Renders that carried a duration: without any the sums are unknown. */
  measured: number;
  memoHits: number;
  memoMisses: number;
}

/** A component created anew in each render, or loaded again after a reload, has many types and is one component. */
const identityOf = (type: ComponentType): string =>
  `${type.type}\u0000${type.name}\u0000${type.text === null ? '' : `${type.text.length}${type.text.start}`}`;

const NO_CHANGES: CommitStep['renders']['columns']['changeSets'][number] = [];

const addCommit = (commit: CommitStep, instances: Instances, rowOf: (type: ComponentType) => Row): void => {
  const { columns, verdicts } = commit.renders;
  for (let index = 0; index < columns.component.length; index++) {
    const flags = columns.flags[index] ?? 0;
    if ((flags & RenderFlag.discarded) !== 0) continue;
    const type = instances.typeOf(columns.component[index] ?? 0);
    if (type === null) continue;
    const row = rowOf(type);
    row.renders++;
    const isMount = (flags & RenderFlag.mount) !== 0;
    if (isMount) row.mounts++;
    if (verdicts[index]?.class === 'avoidable') row.avoidable++;
    const self = columns.self[index] ?? -1;
    if (self >= 0) {
      row.self += self;
      row.subtree += Math.max(0, columns.subtree[index] ?? 0);
      row.measured++;
    }
    if (isMount || type.memo === 'no') continue;
    const changes = columns.changeSets[columns.changes[index] ?? -1] ?? NO_CHANGES;
    const disagreed = (flags & RenderFlag.comparatorDisagreed) !== 0;
    if (disagreed || changes.some((change) => change.kind === 'prop')) row.memoMisses++;
  }
};

const byCost = (a: ComponentSummary, b: ComponentSummary): number =>
  (b.self ?? -1) - (a.self ?? -1) || b.renders - a.renders || (a.name < b.name ? -1 : 1);

/**
 * The Ranked table: one row per component, the costliest first. `memoMisses` counts renders that `memo` let through
 * because a prop differed.
 */
export const summarizeComponents = (
  commits: readonly CommitStep[],
  documents: readonly DocumentFacts[],
  instancesOf: readonly Instances[],
): readonly ComponentSummary[] => {
  const rows = new Map<string, Row>();
  documents.forEach((facts, document) => {
    const instances = instancesOf[document];
    if (instances === undefined) return;
    const byType = new Map<ComponentType, Row>();
    const rowOf = (type: ComponentType): Row => {
      const known = byType.get(type);
      if (known !== undefined) return known;
      const identity = identityOf(type);
      const row = rows.get(identity) ?? newRow(type);
      row.source ??= instances.sourceOfType(type.id);
      row.instances += instances.countByType.get(type.id) ?? 0;
      rows.set(identity, row);
      byType.set(type, row);
      return row;
    };
    for (const commit of commits) if (commit.document === document) addCommit(commit, instances, rowOf);
    for (const { bailouts } of facts.commits) {
      for (const { type, count, by } of bailouts) {
        const found = by === 'memo' ? instances.typeById(type) : null;
        if (found !== null) rowOf(found).memoHits += count;
      }
    }
  });
  return [...rows.values()].map(toSummary).sort(byCost);
};

const newRow = (type: ComponentType): Row => ({
  type,
  source: null,
  renders: 0,
  mounts: 0,
  avoidable: 0,
  instances: 0,
  self: 0,
  subtree: 0,
  measured: 0,
  memoHits: 0,
  memoMisses: 0,
});

const toSummary = (row: Row): ComponentSummary => ({
  name: displayName(row.type),
  type: row.type.type,
  compiled: row.type.compiled,
  renders: row.renders,
  mounts: row.mounts,
  avoidable: row.avoidable,
  instances: row.instances,
  self: row.measured === 0 ? null : row.self,
  subtree: row.measured === 0 ? null : row.subtree,
  memoHits: row.memoHits,
  memoMisses: row.memoMisses,
  source: row.source,
});
