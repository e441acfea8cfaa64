import type { Random } from './random.ts';

/** Every kind is a component type of its own. */
export const KINDS = [
  'function',
  'class',
  'forward',
  'hook-context',
  'class-context',
  'render-context',
  'provider',
  'effects',
  'suspense',
  'waiting',
  'catcher',
  'thrower',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a component shows. Immutable: a change makes new objects on the way to it, all others stay the same. */
export interface Node {
  readonly id: string;
  readonly kind: Kind;
  readonly value: number;
  /** It gets a prop that is a new object each time: `memo` never skips it. */
  readonly fresh: boolean;
  readonly children: readonly Node[];
}

let lastId = 0;

export const restartIds = (): void => {
  lastId = 0;
};

export const makeNode = (random: Random, kinds: readonly Kind[], depth: number): Node => ({
  id: `n${++lastId}`,
  kind: random.pick(kinds),
  value: random.below(3),
  fresh: random.chance(0.15),
  children: depth === 0 ? [] : Array.from({ length: 1 + random.below(3) }, () => makeNode(random, kinds, depth - 1)),
});

export const allNodes = (node: Node): readonly Node[] => [node, ...node.children.flatMap(allNodes)];

/** The tree with one node replaced. */
export const replaceNode = (tree: Node, id: string, replace: (node: Node) => Node): Node => {
  if (tree.id === id) return replace(tree);
  const children = tree.children.map((child) => replaceNode(child, id, replace));
  return children.every((child, index) => child === tree.children[index]) ? tree : { ...tree, children };
};
