import type { Change } from '../protocol/facts/change.ts';
import type { CommitFact } from '../protocol/facts/commit-facts.ts';
import type { Instances } from './instances.ts';
import { displayName } from './instances.ts';
import { judgeRender } from './judge-render.ts';
import type { Verdict } from './model/verdict.ts';
import { describeChange } from './own-cause.ts';
import type { Suspect } from './verdict-context.ts';

/** Judges all renders of a commit; equal verdicts are one object. */
export type JudgeCommit = (commit: CommitFact, instances: Instances) => (Verdict | null)[];

const NO_CHANGES: readonly Change[] = [];

/** Flags stay below this; see RenderFlag. */
const FLAG_RANGE = 65_536;
/** Three type ids share one number below 2^51; beyond it renders are judged one by one. */
const TYPE_RANGE = 131_072;

/** Change sets by content, without the values that were captured: verdicts do not look at those. */
const createChangeNumbers = (): ((changes: readonly Change[]) => number) => {
  const numbers = new Map<string, number>();
  return (changes) => {
    const key = JSON.stringify(changes.map((change) => ({ ...change, before: '', after: '' })));
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
};

/** One object for all verdicts that say the same. */
const createVerdictPool = (): ((verdict: Verdict | null) => Verdict | null) => {
  const pool = new Map<string, Verdict>();
  return (verdict) => {
    if (verdict === null) return null;
    const key = JSON.stringify(verdict);
    const known = pool.get(key) ?? verdict;
    pool.set(key, known);
    return known;
  };
};

/** Verdicts by flags and change set, then by the types of the component, its parent and its owner. */
type Known = Map<number, Map<number, Verdict | null>>;

/**
 * Judges by kind, not by render: renders of one document with the same component type, flags, changes, parent and owner
 * get the same verdict, so that 100 000 equal rows cost 100 000 look-ups and one judgement.
 */
export const createJudge = (): JudgeCommit => {
  const share = createVerdictPool();
  const numberOf = createChangeNumbers();
  const knownByDocument = new Map<Instances, Known>();

  return (commit, instances) => {
    const { component, flags, changes, changeSets, parent } = commit.renders;
    const known: Known = knownByDocument.get(instances) ?? new Map();
    knownByDocument.set(instances, known);
    const setNumbers = changeSets.map(numberOf);

    const suspectOfType = (type: number): Suspect | null => {
      const found = instances.typeById(type);
      return found === null ? null : { component: displayName(found), source: instances.sourceOfType(type) };
    };
    const judge = (index: number, id: number, parentType: number, ownerType: number): Verdict | null =>
      share(
        judgeRender({
          type: instances.typeOf(id),
          flags: flags[index] ?? 0,
          changes: changeSets[changes[index] ?? -1] ?? NO_CHANGES,
          parent: suspectOfType(parentType),
          owner: suspectOfType(ownerType),
          makerOf: (change) => {
            const suspect = suspectOfType(instances.typeIdOf(change.from));
            const made = suspect === null ? null : instances.madeAt(id, change);
            return made === null || suspect === null
              ? suspect
              : { component: made.component || suspect.component, source: made.source };
          },
          labelOf: (change) =>
            describeChange(
              change,
              change.kind === 'context' ? instances.contextNameOf(id, change) : instances.hookNameOf(id, change.hook),
            ),
        }),
      );

    return component.map((id, index) => {
      const bits = flags[index] ?? 0;
      const type = instances.typeIdOf(id);
      const parentType = instances.typeIdOf(component[parent[index] ?? -1] ?? instances.parentOf(id));
      const ownerType = instances.typeIdOf(instances.ownerOf(id));
      if (Math.max(type, parentType, ownerType) >= TYPE_RANGE || bits >= FLAG_RANGE) {
        return judge(index, id, parentType, ownerType);
      }
      const outer = (setNumbers[changes[index] ?? -1] ?? 0) * FLAG_RANGE + bits;
      const inner = (type * TYPE_RANGE + parentType) * TYPE_RANGE + ownerType;
      const group = known.get(outer) ?? new Map<number, Verdict | null>();
      if (group.size === 0) known.set(outer, group);
      const before = group.get(inner);
      if (before !== undefined) return before;
      const verdict = judge(index, id, parentType, ownerType);
      group.set(inner, verdict);
      return verdict;
    });
  };
};
