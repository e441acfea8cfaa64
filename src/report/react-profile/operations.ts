import { ProfileOperation } from '../../recording/import/profile-numbers.ts';
import type { Described } from './profile-types.ts';

export interface AddedNode extends Described {
  readonly parent: number;
  /** 0: not known. */
  readonly owner: number;
}

export interface TreeChange {
  readonly removed: readonly number[];
  /** Parents before their children. */
  readonly added: readonly AddedNode[];
  /** Milliseconds. */
  readonly baseDurations: readonly (readonly [id: number, ms: number])[];
}

/**
 * One commit as React DevTools' backend tells it to its frontend:
 *
 *     renderer, root, length of the string table, (length, code points) for each string,
 *     REMOVE n id…   ADD id type parent owner name key nameProp   SET_TREE_BASE_DURATION id µs
 */
export const encodeOperations = (renderer: number, root: number, change: TreeChange): readonly number[] => {
  const strings = createStringTable();
  const added = change.added.flatMap(({ id, type, parent, owner, displayName, key }) => [
    ProfileOperation.add,
    id,
    type,
    parent,
    owner,
    strings.idOf(displayName),
    strings.idOf(key),
    0,
  ]);
  const removed =
    change.removed.length === 0 ? [] : [ProfileOperation.remove, change.removed.length, ...change.removed];
  const durations = change.baseDurations.flatMap(([id, ms]) => [
    ProfileOperation.baseDuration,
    id,
    Math.max(0, Math.round(ms * 1000)),
  ]);
  const table = strings.encoded();
  return [renderer, root, table.length, ...table, ...removed, ...added, ...durations];
};

const createStringTable = () => {
  const ids = new Map<string, number>();
  return {
    /** From 1; 0 is "no string". */
    idOf: (text: string | null): number => {
      if (text === null) return 0;
      const id = ids.get(text) ?? ids.size + 1;
      ids.set(text, id);
      return id;
    },
    encoded: (): readonly number[] =>
      [...ids.keys()].flatMap((text) => {
        const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
        return [points.length, ...points];
      }),
  };
};
