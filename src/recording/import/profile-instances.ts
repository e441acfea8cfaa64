import type { ComponentType, TypesFact } from '../../protocol/facts/component-types.ts';
import { ProfileElement } from './profile-numbers.ts';
import { isComponent } from './profile-renders.ts';
import type { TreeNode } from './profile-tree.ts';

const KINDS: ReadonlyMap<number, ComponentType['type']> = new Map([
  [ProfileElement.class, 'class'],
  [ProfileElement.function, 'function'],
  [ProfileElement.forwardRef, 'forward-ref'],
  [ProfileElement.memo, 'memo'],
  [ProfileElement.suspense, 'suspense'],
]);

/** All components of a profile. Instances of equal names and kinds are of one type: the file does not tell more. */
export const profileInstances = (nodes: ReadonlyMap<number, TreeNode>): TypesFact => {
  const types = new Map<string, ComponentType>();
  const typeOf = ({ name, wrappers, type, compiled }: TreeNode): number => {
    const kind = KINDS.get(type) ?? 'other';
    const memo = type === ProfileElement.memo || wrappers.includes('Memo') ? 'memo' : 'no';
    const key = JSON.stringify([name, kind, memo, compiled]);
    const known = types.get(key) ?? {
      id: types.size + 1,
      name: name ?? '',
      type: kind,
      memo,
      compiled,
      text: null,
      stack: null,
      memoUnsafe: false,
    };
    types.set(key, known);
    return known.id;
  };
  const componentAbove = (node: TreeNode): number => {
    const passed = new Set<number>();
    for (let at = nodes.get(node.parent); at !== undefined && !passed.has(at.id); at = nodes.get(at.parent)) {
      if (isComponent(at)) return at.id;
      passed.add(at.id);
    }
    return 0;
  };
  const components = [...nodes.values()].filter(isComponent);
  const keys = [...new Set(components.flatMap(({ key }) => key ?? []))];
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  return {
    kind: 'types',
    instances: {
      id: components.map(({ id }) => id),
      type: components.map(typeOf),
      parent: components.map(componentAbove),
      owner: components.map(({ owner }) => owner),
      key: components.map(({ key }) => (key === null ? -1 : (indexOf.get(key) ?? -1))),
      keys,
    },
    types: [...types.values()],
  };
};
