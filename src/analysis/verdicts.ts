import type { Change, CommitFact } from '../protocol/facts.ts';
import type { Instances } from './instances.ts';
import { displayName } from './instances.ts';
import { judgeRender } from './judge-render.ts';
import type { Verdict } from './model.ts';
import { describeChange } from './own-cause.ts';
import type { Suspect } from './verdict-context.ts';

/** Judges all renders of a commit; equal verdicts are one object. */
export type JudgeCommit = (commit: CommitFact, instances: Instances) => (Verdict | null)[];

const NO_CHANGES: readonly Change[] = [];

/** Flags stay below this; see RenderFlag. */
const FLAG_RANGE = 65_536;
/** Three type ids share one number below 2^51; beyond it renders are judged one by one. */
const TYPE_RANGE = 131_072;

/**
 * Judges by kind, not by render: renders of one commit with the same component type, flags, changes, parent and owner
 * get the same verdict, so that a list of 100 000 equal rows costs 100 000 look-ups and one judgement.
 */
export const createJudge = (): JudgeCommit => {
  const shared = new Map<string, Verdict>();
  const share = (verdict: Verdict | null): Verdict | null => {
    if (verdict === null) return null;
    const key = JSON.stringify(verdict);
    const known = shared.get(key);
    if (known !== undefined) return known;
    shared.set(key, verdict);
    return verdict;
  };

  return (commit, instances) => {
    const { component, flags, changes, changeSets, parent } = commit.renders;
    const known = new Map<number, Map<number, Verdict | null>>();
    const suspectOfType = (type: number): Suspect | null => {
      const found = instances.typeById(type);
      return found === null ? null : { component: displayName(found), source: instances.sourceOfType(type) };
    };
    const suspectOf = (id: number): Suspect | null => suspectOfType(instances.typeOf(id)?.id ?? 0);

    return component.map((id, index) => {
      const bits = flags[index] ?? 0;
      const changeIndex = changes[index] ?? -1;
      const type = instances.typeOf(id);
      const parentId = component[parent[index] ?? -1] ?? instances.parentOf(id);
      const parentType = instances.typeOf(parentId)?.id ?? 0;
      const ownerType = instances.typeOf(instances.ownerOf(id))?.id ?? 0;
      const judge = (): Verdict | null =>
        share(
          judgeRender({
            type,
            flags: bits,
            changes: changeSets[changeIndex] ?? NO_CHANGES,
            parent: suspectOfType(parentType),
            owner: suspectOfType(ownerType),
            suspectOf,
            labelOf: (change) => describeChange(change, instances.hookNameOf(id, change.hook)),
          }),
        );

      const typeId = type?.id ?? 0;
      if (Math.max(typeId, parentType, ownerType) >= TYPE_RANGE || bits >= FLAG_RANGE) return judge();
      const outer = (changeIndex + 1) * FLAG_RANGE + bits;
      const inner = (typeId * TYPE_RANGE + parentType) * TYPE_RANGE + ownerType;
      const group = known.get(outer) ?? new Map<number, Verdict | null>();
      if (group.size === 0) known.set(outer, group);
      const before = group.get(inner);
      if (before !== undefined) return before;
      const verdict = judge();
      group.set(inner, verdict);
      return verdict;
    });
  };
};
