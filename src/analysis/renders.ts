import { RenderFlag } from '../protocol/facts/commit-facts.ts';
import { type Milliseconds, UNMEASURED } from '../protocol/units.ts';
import type { Analysis } from './model/analysis.ts';
import type { CommitStep } from './model/commit-step.ts';
import type { Render } from './model/render.ts';
import { reasonsOf } from './render-reasons.ts';

const measured = (value: Milliseconds | undefined): Milliseconds | null =>
  value === undefined || value === UNMEASURED ? null : value;

/** One render of a commit's table as an object for showing. Costs a few look-ups and its path. */
export const renderAt = (
  { instances: byDocument }: Pick<Analysis, 'instances'>,
  commit: CommitStep,
  index: number,
): Render => {
  const { columns, verdicts, savings } = commit.renders;
  const instances = byDocument[commit.document];
  const id = columns.component[index] ?? 0;
  const flags = columns.flags[index] ?? 0;
  const parentIndex = columns.parent[index] ?? -1;
  const changes = columns.changeSets[columns.changes[index] ?? -1] ?? [];
  const parent = columns.component[parentIndex] ?? instances?.parentOf(id) ?? 0;
  return {
    commit: commit.id,
    index,
    componentId: id,
    name: instances?.nameOf(id) ?? '(unknown)',
    path: instances?.pathOf(id) ?? '',
    key: instances?.keyOf(id) ?? null,
    type: instances?.typeOf(id)?.type ?? 'other',
    phase: (flags & RenderFlag.mount) === 0 ? 'update' : 'mount',
    start: measured(columns.start[index]),
    self: measured(columns.self[index]),
    subtree: measured(columns.subtree[index]),
    parentIndex,
    reasons: instances === undefined ? [{ kind: 'unknown' }] : reasonsOf(flags, changes, id, parent, instances),
    verdict: verdicts[index] ?? null,
    saving: measured(savings[index]),
    source: instances?.sourceOf(id) ?? null,
  };
};
