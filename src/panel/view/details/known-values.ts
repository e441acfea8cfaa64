import type { Analysis } from '../../../analysis/model/analysis.ts';
import type { CommitStep } from '../../../analysis/model/commit-step.ts';
import type { Change, ChangeKind } from '../../../protocol/facts/change.ts';

/** One input of an instance as it was in a render, as far as previews tell. */
export interface KnownValue {
  readonly kind: ChangeKind;
  readonly name: string;
  readonly value: string;
  /** Set by this very render, by an earlier one, or read off what a later one changed. */
  readonly from: 'here' | 'earlier' | 'later';
}

const inputKey = ({ kind, name, hook }: Change): string => `${kind} ${hook} ${name}`;

/**
 * Props, state and contexts of an instance at one of its renders. Only differences are recorded, so what never changed in
 * the recording is not in here; a value stands until the next render that changed it.
 */
export const knownValues = (
  { steps, instances }: Pick<Analysis, 'steps' | 'instances'>,
  commit: CommitStep,
  componentId: number,
): readonly KnownValue[] => {
  const values = new Map<string, KnownValue>();
  const nameOf = ({ name, hook }: Change): string =>
    name || instances[commit.document]?.hookNameOf(componentId, hook) || (hook >= 0 ? `#${hook + 1}` : '');
  let isLater = false;
  for (const step of steps) {
    if (step.kind !== 'commit' || step.document !== commit.document) continue;
    const { columns } = step.renders;
    const index = columns.component.indexOf(componentId);
    const changes = columns.changeSets[columns.changes[index] ?? -1] ?? [];
    for (const change of changes) {
      const key = inputKey(change);
      const value = isLater ? change.before : change.after;
      if (value === '' || (isLater && values.has(key))) continue;
      const from = isLater ? 'later' : step === commit ? 'here' : 'earlier';
      values.set(key, { kind: change.kind, name: nameOf(change), value, from });
    }
    isLater ||= step === commit;
  }
  return [...values.values()];
};
