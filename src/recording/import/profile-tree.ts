import { ProfileElement, ProfileOperation } from './profile-numbers.ts';
import type { ProfileRoot } from './profile-schema.ts';

export interface TreeNode {
  readonly id: number;
  /** 0 for the root. */
  parent: number;
  children: number[];
  readonly name: string | null;
  /** Names of what is wrapped around it, as React DevTools takes them out of `Memo(Row)`. */
  readonly wrappers: readonly string[];
  readonly key: string | null;
  /** React DevTools' number of its kind. */
  readonly type: number;
  readonly compiled: boolean;
  /** Instance that made its element, 0 if unknown. */
  readonly owner: number;
}

/** A profile's tree, which changes with each commit. */
export interface ProfileTree {
  readonly nodes: ReadonlyMap<number, TreeNode>;
  /** Applies what one commit did. Returns the ids that it took away; null for operations that cannot be read. */
  readonly apply: (operations: readonly number[]) => readonly number[] | null;
}

export const createProfileTree = ({ rootID, snapshots }: ProfileRoot): ProfileTree => {
  const nodes = new Map<number, TreeNode>();
  for (const [id, { displayName, hocDisplayNames, key, type, compiledWithForget, children }] of snapshots) {
    nodes.set(id, {
      id,
      parent: 0,
      children: [...children],
      name: displayName,
      wrappers: hocDisplayNames ?? [],
      key: key === null ? null : String(key),
      type,
      compiled: compiledWithForget,
      owner: 0,
    });
  }
  for (const { id, children } of [...nodes.values()]) {
    for (const child of children) {
      const node = nodes.get(child);
      if (node !== undefined) node.parent = id;
    }
  }
  const addRoot = (id: number) => nodes.set(id, { ...EMPTY, id, children: [], type: ProfileElement.root });
  if (!nodes.has(rootID)) addRoot(rootID);

  const apply: ProfileTree['apply'] = (operations) => {
    const strings = readStrings(operations);
    if (strings === null) return null;
    const removed: number[] = [];
    const at = (index: number): number => operations[index] ?? 0;
    let next = strings.end;
    while (next < operations.length) {
      const start = next;
      switch (at(start)) {
        case ProfileOperation.add: {
          const [id, type, parent] = [at(start + 1), at(start + 2), at(start + 3)];
          if (type === ProfileElement.root) {
            if (!nodes.has(id)) addRoot(id);
            next = start + 7;
            break;
          }
          const [name, wrappers] = unwrap(strings.of(at(start + 5)));
          const key = strings.of(at(start + 6));
          nodes.set(id, { id, parent, children: [], name, wrappers, key, type, compiled: false, owner: at(start + 4) });
          nodes.get(parent)?.children.push(id);
          next = start + 8;
          break;
        }
        case ProfileOperation.remove: {
          const count = at(start + 1);
          for (let index = start + 2; index < start + 2 + count; index++) {
            const node = nodes.get(at(index));
            if (node === undefined) continue;
            removed.push(node.id);
            nodes.delete(node.id);
            const above = nodes.get(node.parent);
            if (above !== undefined) above.children = above.children.filter((id) => id !== node.id);
          }
          next = start + 2 + count;
          break;
        }
        case ProfileOperation.reorder: {
          const count = at(start + 2);
          const node = nodes.get(at(start + 1));
          if (node !== undefined) node.children = operations.slice(start + 3, start + 3 + count);
          next = start + 3 + count;
          break;
        }
        case ProfileOperation.baseDuration:
        case ProfileOperation.mode:
          next = start + 3;
          break;
        case ProfileOperation.errors:
          next = start + 4;
          break;
        case ProfileOperation.removeRoot:
          next = start + 1;
          break;
        default:
          // newer than what is known: the rest of this commit cannot be told apart
          return removed;
      }
    }
    return removed;
  };
  return { nodes, apply };
};

const EMPTY = { parent: 0, name: null, wrappers: [], key: null, compiled: false, owner: 0 };

/** renderer, root, length of the table, then for each string its length and its code points. Strings count from 1. */
const readStrings = (operations: readonly number[]) => {
  const size = operations[2];
  if (size === undefined || size < 0 || 3 + size > operations.length) return null;
  const end = 3 + size;
  const strings: string[] = [];
  for (let at = 3; at < end; ) {
    const length = operations[at] ?? 0;
    const points = operations.slice(at + 1, at + 1 + length);
    if (points.some((point) => !Number.isInteger(point) || point < 0 || point > 0x10ffff)) return null;
    strings.push(points.map((point) => String.fromCodePoint(point)).join(''));
    at += 1 + Math.max(0, length);
  }
  return { end, of: (id: number): string | null => strings[id - 1] ?? null };
};

/** `Memo(ForwardRef(Row))` → `Row` in Memo and ForwardRef; other names stay as they are. */
const unwrap = (name: string | null): readonly [string | null, readonly string[]] => {
  const wrappers: string[] = [];
  let rest = name ?? '';
  for (let found = /^([A-Z][\w]*)\((.*)\)$/s.exec(rest); found !== null; found = /^([A-Z][\w]*)\((.*)\)$/s.exec(rest)) {
    wrappers.push(found[1] ?? '');
    rest = found[2] ?? '';
  }
  return [name === null ? null : rest, wrappers];
};
